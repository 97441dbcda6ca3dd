import { z } from 'zod';
import type { Position } from '../../application/ports/event-store.ts';
import type { ActingFor } from '../../domain/access/index.ts';
import { delegatedActions } from '../../domain/delegation/index.ts';
import { parsePersonId, type PersonId } from '../../domain/shared/person-id.ts';
import type { ParticularsAnswer } from '../../read-models/particulars/index.ts';
import { defineOperation } from './define-operation.ts';
import { particularsOf, particularsRead } from './name-of.ts';
import { answer, fault, type Call } from './operation.ts';

type Particulars = NonNullable<ParticularsAnswer['person']>;

const text = z.string();
const actingSchema = z.object({
  reason: z.enum(['self', 'parent', 'guardian', 'grant', 'demo', 'operator']),
  categories: z.union([z.literal('all'), z.array(text)]),
  actions: z.array(z.enum(delegatedActions)),
  until: text.nullable(),
});
type Acting = z.output<typeof actingSchema>;

/** What only those learn who may know who the person is stands as null. */
const personSchema = z.object({
  personId: text,
  name: text,
  ageYears: z.number(),
  sex: z.enum(['female', 'male']),
  birthDate: text.nullable(),
  maskedNationalId: text.nullable(),
  dependantOf: z.array(z.object({ parentId: text, effectiveFrom: text, effectiveUntil: text.nullable() })),
  acting: actingSchema,
});
export type ListedPerson = z.output<typeof personSchema>;

const listInput = z.strictObject({
  minPosition: z
    .string()
    .regex(/^[\d/]{1,64}$/u, 'Passbook-Position')
    .optional(),
});
type Input = z.output<typeof listInput>;

export const listPeople = defineOperation({
  name: 'list-people',
  summary: 'The persons whose passbook the caller may open, by which right, how far and until when',
  input: listInput,
  output: z.object({ people: z.array(personSchema) }),
  access: { kind: 'family', alsoDemo: true },
  run: async (call) => {
    const { services, caller } = call;
    const person = parsePersonId(caller.actor);
    if (!person.ok) return answer({ people: [...(await everybody(call))] });
    if (!(await hasSeen(call, person.value))) return fault('not-yet-projected', { retryAfterSeconds: 1 });
    const records = await services.recordsOpenTo(person.value);
    const people = await Promise.all(
      records.map(async ({ personId, acting }) => {
        const known = await particularsOf(services, caller, personId);
        return known === null ? [] : [listed(known, shownActing(acting), acting.isWhole)];
      }),
    );
    return answer({ people: people.flat() });
  },
});

/** Whether the read models have what the caller wrote: a grant that was accepted a moment ago is in the list. */
async function hasSeen({ services, caller, input }: Call<Input>, personId: PersonId): Promise<boolean> {
  const minPosition = input.minPosition as Position | undefined;
  if (minPosition === undefined) return true;
  return (await particularsRead(services, caller, { personId, minPosition })).kind !== 'not-yet-projected';
}

async function everybody({ services, caller }: Call<Input>): Promise<readonly ListedPerson[]> {
  const acting: Acting = {
    reason: caller.isDemoSession ? 'demo' : 'operator',
    categories: 'all',
    actions: [...delegatedActions],
    until: null,
  };
  const found: ListedPerson[] = [];
  for await (const personId of services.everyone()) {
    if (caller.isDemoSession && !(await services.isDemoPerson(personId))) continue;
    const known = await particularsOf(services, caller, personId);
    if (known !== null) found.push(listed(known, acting, true));
  }
  return found;
}

const shownActing = ({ reason, categories, actions, until }: ActingFor): Acting => ({
  reason,
  categories: typeof categories === 'string' ? categories : [...categories],
  actions: [...actions],
  until,
});

/** For choosing whom to look at. What they declared about themselves is health data and stays behind the gate. */
function listed(person: Particulars, acting: Acting, isWhole: boolean): ListedPerson {
  const { personId, name, birthDate, ageYears, sex, maskedNationalId, dependantOf } = person;
  const shared = { personId, name, ageYears, sex, acting };
  if (!isWhole) return { ...shared, birthDate: null, maskedNationalId: null, dependantOf: [] };
  return { ...shared, birthDate, maskedNationalId, dependantOf: dependantOf.map((link) => ({ ...link })) };
}
