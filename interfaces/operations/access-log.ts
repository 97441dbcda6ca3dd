import { z } from 'zod';
import { keepersAt, type AccessFacts } from '../../domain/access/index.ts';
import { parsePersonId, type PersonId } from '../../domain/shared/person-id.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { accessLogView, type AccessLogAnswer } from '../../read-models/access-log/index.ts';
import { defineOperation } from './define-operation.ts';
import { particularsOf } from './name-of.ts';
import { answer, fault, type Call } from './operation.ts';
import { jsonObjectSchema, personIdSchema } from './schemas.ts';

const parameterCharactersMax = 64;

const accessLogInput = z.strictObject({
  personId: personIdSchema,
  /** `of=look|looker`, `from`, `to`, `actor`, `effect`, `offset`, `limit`. */
  parameters: z.record(z.string().max(20), z.string().max(parameterCharactersMax)).default({}),
});

/** Reading it is a look as well, and stands in it from the next time on. */
export const showAccessLog = defineOperation({
  name: 'show-access-log',
  summary: 'Who looked at what, when, by which right and under which consent, refusals too; or who ever looked',
  input: accessLogInput,
  output: z.object({
    total: z.number(),
    looks: z.array(jsonObjectSchema),
    lookers: z.array(jsonObjectSchema),
    /** Of those who look, whom the person knows: who was granted something, and who stands for them. */
    names: z.record(z.string(), z.string()),
  }),
  access: { kind: 'person', subject: (input) => input.personId, action: 'audit', categories: ['history'] },
  run: async (call) => {
    const { services, caller, filter, input } = call;
    const request = accessLogView.parse(input.parameters);
    if (!request.ok) {
      return fault('invalid-parameter', { field: request.reason.parameter, expected: request.reason.expected });
    }
    const { language, readsAtHead } = caller;
    const question = { personId: input.personId, filter, knownOn: null, language, readsAtHead } as const;
    const outcome = await services.views.read(accessLogView, request.value, question);
    if (outcome.kind !== 'answer') return fault(outcome.kind, { retryAfterSeconds: 1 });
    const { total, looks, lookers } = outcome.answer as AccessLogAnswer;
    return answer({
      total,
      looks: looks.map((look) => ({ ...look })),
      lookers: lookers.map((looker) => ({ ...looker })),
      names: await namesOf(
        call,
        [...looks, ...lookers].map(({ actor }) => actor),
      ),
    });
  },
});

async function namesOf(
  { services, caller, input: { personId } }: Call<z.output<typeof accessLogInput>>,
  actors: readonly string[],
): Promise<Record<string, string>> {
  const known = knownTo(await services.accessFacts.now(personId), personId, services.clock.now());
  const names: Record<string, string> = {};
  for (const actor of new Set(actors)) {
    const parsed = parsePersonId(actor);
    if (!parsed.ok || !known.has(parsed.value)) continue;
    const person = await particularsOf(services, caller, parsed.value);
    if (person !== null) names[actor] = person.name;
  }
  return names;
}

/** A stranger who tried stays an id: a name would tell the person whose it is. */
const knownTo = (facts: AccessFacts, personId: PersonId, at: Instant): ReadonlySet<PersonId> =>
  new Set([
    personId,
    ...facts.people.isParent.keys(),
    ...keepersAt(facts, at).map(({ parentId }) => parentId),
    ...[...facts.delegation.guardianships.values()].map(({ guardianId }) => guardianId),
    ...[...facts.delegation.grants.values()].flatMap(({ delegateId }) => delegateId ?? []),
  ]);
