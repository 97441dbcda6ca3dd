import type { Decider } from '../shared/decider.ts';
import type { PersonId } from '../shared/person-id.ts';
import { decide, type AccessCommand } from './decide.ts';
import type { AccessEvent } from './events.ts';
import { emptyDraft, evolve, recentAnswersMax, type AccessDraft, type AccessState } from './state.ts';

export type * from './events.ts';
export type * from './decide.ts';
export type * from './decide-access.ts';
export type { AccessFacts, FamilyEvent } from './facts.ts';
export type { AccessRequest } from './policies.ts';
export type { AccessDraft, AccessState } from './state.ts';
export { accessActions } from './events.ts';
export { accessReasonCodes, decideAccess, notPermitted } from './decide-access.ts';
export { accessFactsOf, factsWithoutFamily } from './facts.ts';
export { actingFor, type ActingFor } from './acting-for.ts';
export { familyNotices, familyNoticeTexts } from './notices.ts';
export { keepersAt } from './keepers.ts';
export { contracts } from './history.ts';

export const accessStream = (personId: PersonId): string => `access-${personId}`;

export const access: Decider<AccessCommand, AccessEvent, AccessState, AccessDraft, never> = {
  emptyDraft,
  evolve,
  decide,
  weigh: (state) => 200 + state.recentAnswers.size * 400,
  remembersEvents: recentAnswersMax,
};
