import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import fc from 'fast-check';
import {
  accessActions,
  decideAccess,
  type AccessAction,
  type AccessRequest,
  type AccessSubjectMatter,
  type FamilyEvent,
} from '../../../domain/access/index.ts';
import { careCategories } from '../../../domain/shared/event-contract.ts';
import type { Actor } from '../../../domain/shared/recorded.ts';
import { instantOfEpochMs } from '../../../domain/shared/time.ts';
import { factsOf } from '../family.ts';
import { child } from '../people.ts';
import { cedarEntities, cedarPolicies } from './cedar-policies.ts';
import { familyStory, firstHour, relatives } from './family-story.ts';

const actors = [...relatives, ...relatives, ...relatives, child, 'operator', 'demo', 'staff:1', 'app:1'];
const parts: readonly AccessSubjectMatter[] = [...careCategories, 'identity', 'history'];

interface Asked {
  readonly actor: string;
  readonly action: AccessAction;
  readonly part: AccessSubjectMatter;
  readonly isDemo: boolean;
  readonly nowMs: number;
}

/** On the hour, and a millisecond before and after it. */
const asked: fc.Arbitrary<Asked> = fc.record({
  actor: fc.constantFrom(...actors),
  action: fc.constantFrom(...accessActions),
  part: fc.constantFrom(...parts),
  isDemo: fc.boolean(),
  nowMs: fc
    .tuple(fc.integer({ min: 0, max: 13 }), fc.constantFrom(-1, 0, 0, 1, 1_800_000))
    .map(([hour, offMs]) => firstHour + hour * 3_600_000 + offMs),
});

/** How often each of the two said yes: a comparison of nothing but refusals would compare nothing. */
export interface Tally {
  cases: number;
  allowed: number;
}

export const requestsPerStory = 40;
const policySet = 'family';

/** One story and some questions about it, put to both. */
export function agreesWithCedar(tally: Tally): fc.IPropertyWithHooks<[readonly FamilyEvent[], Asked[]]> {
  const questions = fc.array(asked, { minLength: requestsPerStory, maxLength: requestsPerStory, size: 'max' });
  return fc.property(familyStory, questions, (story, all) => {
    const parsed = preparsePolicySet(policySet, { staticPolicies: cedarPolicies(story) });
    if (parsed.type !== 'success') throw new Error(parsed.errors.map(({ message }) => message).join());
    const entities = cedarEntities(story, careCategories, child);
    const facts = factsOf(child, story);
    for (const question of all) {
      const [ours, theirs] = [decideAccess(facts, ourRequest(question)), cedarSays(question, entities)];
      tally.cases += 1;
      if (theirs) tally.allowed += 1;
      if ((ours.effect === 'allow') !== theirs) {
        throw new Error(`we: ${ours.effect}, Cedar: ${String(theirs)}, for ${JSON.stringify(question)}`);
      }
    }
  });
}

const ourRequest = ({ actor, action, part, isDemo, nowMs }: Asked): AccessRequest => ({
  actor: actor as Actor,
  subject: child,
  action,
  categories: [part],
  isDemoSession: isDemo,
  at: instantOfEpochMs(nowMs),
});

function cedarSays({ actor, action, part, isDemo, nowMs }: Asked, entities: ReturnType<typeof cedarEntities>): boolean {
  const answer = statefulIsAuthorized({
    principal: { type: 'Person', id: actor },
    action: { type: 'Action', id: action },
    resource: { type: 'Part', id: part },
    context: { now: nowMs, isDemo },
    preparsedPolicySetId: policySet,
    entities: entities.filter(({ uid }) => uid.id === part),
  });
  if (answer.type !== 'success') throw new Error(answer.errors.map(({ message }) => message).join());
  if (answer.response.diagnostics.errors.length > 0)
    throw new Error(JSON.stringify(answer.response.diagnostics.errors));
  return answer.response.decision === 'allow';
}
