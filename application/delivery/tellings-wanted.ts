import { decideAccess } from '../../domain/access/index.ts';
import {
  dueTellings,
  recipientsOf,
  type DueTelling,
  type NotificationsState,
  type PlannedReminder,
} from '../../domain/notifications/index.ts';
import { careCategories } from '../../domain/shared/event-contract.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { taipei } from '../../domain/shared/time.ts';
import type { AccessFilter } from '../../read-models/read-model.ts';
import type { AccessFactsReader } from '../access/access-facts.ts';
import type { StateAtHead } from '../event-log/state-at-head.ts';
import type { Clock } from '../ports/clock.ts';

/** The subject's reminders for today, from what the filter leaves. Undefined: they cannot be told now. */
export type PlanFor = (subjectId: PersonId, filter: AccessFilter) => Promise<readonly PlannedReminder[] | undefined>;

export interface WantedNeeds {
  /** Marks, listeners, answers and receipts of a person. */
  readonly states: StateAtHead<NotificationsState>;
  readonly accessFacts: AccessFactsReader;
  readonly planFor: PlanFor;
  readonly clock: Clock;
}

/** All that is asked before anything is planned, and again before anything leaves. */
export interface Wanted {
  readonly isPermitted: boolean;
  readonly tellings: readonly DueTelling[];
  readonly ofSubject: NotificationsState;
  readonly ofRecipient: NotificationsState;
}

export const createRecipients =
  ({ states }: Pick<WantedNeeds, 'states'>) =>
  async (subjectId: PersonId): Promise<readonly PersonId[]> =>
    recipientsOf(subjectId, await states(subjectId));

/** Undefined: the subject's reminders cannot be told now; nothing may be concluded from that. */
export async function askWhatIsWanted(
  { states, accessFacts, planFor, clock }: WantedNeeds,
  subjectId: PersonId,
  recipientId: PersonId,
): Promise<Wanted | undefined> {
  const [facts, ofSubject, ofRecipient] = await Promise.all([
    accessFacts.now(subjectId),
    states(subjectId),
    states(recipientId),
  ]);
  const { effect, filter } = decideAccess(facts, {
    actor: actorOf(recipientId),
    subject: subjectId,
    action: 'remind',
    categories: careCategories,
    isDemoSession: false,
    at: clock.now(),
  });
  const isPermitted = effect === 'allow' && filter.categories.includes('reminders');
  if (!isPermitted) return { isPermitted, tellings: [], ofSubject, ofRecipient };
  const plan = await planFor(subjectId, filter);
  if (plan === undefined) return undefined;
  const today = clock.today(taipei);
  const tellings = dueTellings({ subjectId, recipientId, plan, ofSubject, ofRecipient, today });
  return { isPermitted, tellings, ofSubject, ofRecipient };
}

/** A person acts under their own id. */
const actorOf = (personId: PersonId): Actor => String(personId) as Actor;
