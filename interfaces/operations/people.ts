import { z } from 'zod';
import { parseFactor, parseNationalId, people, personStream, type PeopleRefusal } from '../../domain/people/index.ts';
import { startOfDay, taipei } from '../../domain/shared/time.ts';
import { particularsView, type ParticularsAnswer } from '../../read-models/particulars/index.ts';
import { defineOperation } from './define-operation.ts';
import { answer, fault, type Answer, type Call } from './operation.ts';
import { calendarDateSchema, instantSchema, personIdSchema } from './schemas.ts';

const decider = { ...people, streamOf: personStream };

const fieldsByRefusal: Readonly<Record<PeopleRefusal['code'], string>> = {
  'already-registered': 'nationalId',
  'name-empty': 'name',
  'name-too-long': 'name',
  'birth-date-in-the-future': 'birthDate',
  'birth-date-too-early': 'birthDate',
  'own-parent': 'parentId',
  'person-not-found': 'personId',
  'factor-date-in-the-future': 'factor',
};
const fieldOf = (code: PeopleRefusal['code']): { readonly field: string } => ({ field: fieldsByRefusal[code] });

export const registerPerson = defineOperation({
  name: 'register-person',
  summary: 'Register a person by a checked national ID or resident certificate number',
  input: z.strictObject({
    nationalId: z.string().max(40),
    name: z.string().max(200),
    birthDate: calendarDateSchema,
    sex: z.enum(['female', 'male']),
  }),
  output: z.object({ personId: z.string() }),
  access: { kind: 'installation', alsoDemo: true },
  run: async ({ services, input, caller }) => {
    const nationalId = parseNationalId(input.nationalId);
    if (!nationalId.ok) return fault('invalid-national-id', { field: 'nationalId' });
    const { name, birthDate, sex } = input;
    const registration = { nationalId: nationalId.value.id, name, birthDate, sex };
    const outcome = await services.registerPerson(registration, caller.actor);
    if (outcome.kind === 'refused') return fault(outcome.refusal.code, fieldOf(outcome.refusal.code));
    return answer({ personId: outcome.personId }, outcome.position);
  },
});

export const declareFactor = defineOperation({
  name: 'declare-factor',
  summary: 'Declare a fact that no file holds, such as a family history',
  input: z.strictObject({ personId: personIdSchema, factor: z.string().max(100), from: calendarDateSchema.optional() }),
  output: z.object({ personId: z.string(), factor: z.string() }),
  access: { kind: 'person', subject: (input) => input.personId, action: 'record', categories: ['identity'] },
  run: async ({ services, input, caller }) => {
    const factor = parseFactor(input.factor);
    if (!factor.ok) return fault('invalid-parameter', { field: 'factor', expected: factor.reason.expected });
    const today = services.clock.today(taipei);
    const command = { type: 'DeclareFactor' as const, factor: factor.value, declaredFrom: input.from ?? today, today };
    const handled = await services.handle(decider, { personId: input.personId, actor: caller.actor, command });
    if (handled.kind === 'refused') return fault(handled.refusal.code, fieldOf(handled.refusal.code));
    return answer({ personId: input.personId, factor: factor.value.name }, handled.position);
  },
});

export const showFactors = defineOperation({
  name: 'show-factors',
  summary: 'What was declared of a person that no file holds, in the order in which it was recorded',
  input: z.strictObject({ personId: personIdSchema }),
  output: z.object({
    factors: z.array(
      z.object({ name: z.string(), value: z.union([z.string(), z.number(), z.boolean()]), declaredFrom: z.string() }),
    ),
  }),
  access: { kind: 'person', subject: (input) => input.personId, action: 'view', categories: ['identity'] },
  run: async ({ services, input: { personId }, caller, filter }) => {
    const { language, readsAtHead } = caller;
    const question = { personId, filter, knownOn: null, language, readsAtHead } as const;
    const outcome = await services.views.read(particularsView, {}, question);
    if (outcome.kind !== 'answer') return fault(outcome.kind, { retryAfterSeconds: 1 });
    const factors = (outcome.answer as ParticularsAnswer).person?.factors ?? [];
    return answer({
      factors: factors.map(({ factor: { name, value }, declaredFrom }) => ({ name, value, declaredFrom })),
    });
  },
});

const linkInput = z.strictObject({
  childId: personIdSchema,
  parentId: personIdSchema,
  /** An instant, or a date that means its beginning in Asia/Taipei. */
  from: z.union([calendarDateSchema.transform((date) => startOfDay(date, taipei)), instantSchema]).optional(),
});
const linkOutput = z.object({ childId: z.string(), parentId: z.string() });

/** A fact of the insurer: the operator and staff state it; the persons themselves cannot. */
const linking =
  (type: 'LinkDependant' | 'UnlinkDependant') =>
  async ({
    services,
    input,
    caller,
  }: Call<z.output<typeof linkInput>>): Promise<Answer<z.output<typeof linkOutput>>> => {
    const { childId, parentId, from } = input;
    if (!(await services.personExists(childId))) return fault('person-not-found', { field: 'childId' });
    if (!(await services.personExists(parentId))) return fault('person-not-found', { field: 'parentId' });
    const command = { type, parentId, from: from ?? null, now: services.clock.now() };
    const handled = await services.handle(decider, { personId: childId, actor: caller.actor, command });
    if (handled.kind === 'refused') return fault(handled.refusal.code, fieldOf(handled.refusal.code));
    return answer({ childId, parentId }, handled.position);
  };

export const linkDependant = defineOperation({
  name: 'link-dependant',
  summary: 'State that a child is insured as the dependant of a parent',
  input: linkInput,
  output: linkOutput,
  access: { kind: 'insurer' },
  run: linking('LinkDependant'),
});

export const unlinkDependant = defineOperation({
  name: 'unlink-dependant',
  summary: 'State that a child is no longer insured as the dependant of a parent',
  input: linkInput,
  output: linkOutput,
  access: { kind: 'insurer' },
  run: linking('UnlinkDependant'),
});
