import { z } from 'zod';
import { accessReasonCodes } from '../../domain/access/index.ts';
import { factorForms } from '../../domain/people/index.ts';
import { reasonCodes, reminderRules } from '../../domain/reminders/index.ts';
import { measurementKinds } from '../../domain/self-measurement/index.ts';
import { careCategories } from '../../domain/shared/event-contract.ts';
import { views, viewsNotBuiltYet } from '../../read-models/registry.ts';
import { catalogue as problems } from '../problems/catalogue.ts';
import { defineOperation } from './define-operation.ts';
import { answer } from './operation.ts';

const names = z.array(z.string());

/** The vocabulary of the public contract, for programs: nothing here is about anybody. */
export const showCatalogue = defineOperation({
  name: 'show-catalogue',
  summary: 'View names, categories, measurement kinds with units, rule ids and problem codes',
  input: z.strictObject({}),
  output: z.object({
    views: names,
    viewsNotBuiltYet: names,
    categories: names,
    measurementKinds: z.array(z.object({ kind: z.string(), unit: z.string().nullable(), form: z.string() })),
    factors: names,
    rules: names,
    reasonCodes: names,
    problemCodes: names,
  }),
  access: { kind: 'public' },
  run: () =>
    Promise.resolve(
      answer({
        views: views.map(({ name }) => name),
        viewsNotBuiltYet: [...viewsNotBuiltYet],
        categories: [...careCategories],
        measurementKinds: [...measurementKinds],
        factors: [...factorForms],
        rules: [...new Set(reminderRules.map(({ rule }) => rule))],
        reasonCodes: [...accessReasonCodes, ...reasonCodes],
        problemCodes: Object.keys(problems),
      }),
    ),
});
