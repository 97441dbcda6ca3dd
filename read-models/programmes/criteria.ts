import type { View } from '../read-model.ts';
import { narrow } from '../shared/criteria.ts';
import { itemsPerPageDefault, itemsPerPageMax, parseQuestion, type Question } from '../shared/question.ts';
import { programmeKinds, type ProgrammesRow } from './row.ts';

export const categories = ['programmes'] as const;

type Programmes = View<ProgrammesRow, Question, unknown>;

const form = {
  accepts: ['from', 'to', 'text', 'kind', 'limit', 'offset'],
  kinds: programmeKinds,
  limitDefault: itemsPerPageDefault,
  limitMax: itemsPerPageMax,
} as const;

export const parse: Programmes['parse'] = (parameters) => parseQuestion(form, parameters);

export const criteria: Programmes['criteria'] = (question, filter) =>
  narrow(question, filter, { categories, by: ['kind'] });
