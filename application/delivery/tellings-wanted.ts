import { decideAccess } from '../../domain/access/index.ts';
import {
  dueTellings,
  recipientsOf,
  type DueTelling,
  type NotificationsState,
  type PlannedReminder,
} from '../../domain/notifications/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { taipei } from '../../domain/shared/time.ts';
import { remindersView } from '../../read-models/care-history/index.ts';
import type { AccessFilter } from '../../read-models/read-model.ts';
import type { AccessFactsReader } from '../access/access-facts.ts';
import type { StateAtHead } from '../event-log/state-at-head.ts';
import type { Clock } from '../ports/clock.ts';

/**
 * `looking-ahead`: for everybody in turn, from what is projected; nothing leaves because of it alone. `telling`: at the
 * log's head, because something will.
 */
export type PlanPurpose = 'looking-ahead' | 'telling';

export interface PlanQuestion {
  readonly subjectId: PersonId;
  readonly filter: AccessFilter;
  readonly purpose: PlanPurpose;
}
/** The subject's reminders for today, from what the filter leaves. Undefined: they cannot be told now. */
export type PlanFor = (question: PlanQuestion) => Promise<readonly PlannedReminder[] | undefined>;

/** Of whom is told what, for which purpose. */
export interface Asking {
  readonly subjectId: PersonId;
  readonly recipientId: PersonId;
  readonly purpose: PlanPurpose;
}

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
  { subjectId, recipientId, purpose }: Asking,
): Promise<Wanted | undefined> {
  const [facts, ofSubject, ofRecipient] = await Promise.all([
    accessFacts.now(subjectId),
    states(subjectId),
    states(recipientId),
  ]);
  const request = remindingOf({ subjectId, recipientId });
  const { effect, filter } = decideAccess(facts, { ...request, at: clock.now() });
  const isPermitted = effect === 'allow' && filter.categories.includes('reminders');
  if (!isPermitted) return { isPermitted, tellings: [], ofSubject, ofRecipient };
  const plan = await planFor({ subjectId, filter, purpose });
  if (plan === undefined) return undefined;
  const today = clock.today(taipei);
  const tellings = dueTellings({ subjectId, recipientId, plan, ofSubject, ofRecipient, today });
  return { isPermitted, tellings, ofSubject, ofRecipient };
}

/** What a recipient asks for by being told: all that the reminders rest on, in their own name. */
export const remindingOf = ({ subjectId, recipientId }: Omit<Asking, 'purpose'>) =>
  ({
    actor: actorOf(recipientId),
    subject: subjectId,
    action: 'remind',
    categories: remindersView.categories,
    isDemoSession: false,
  }) as const;

/** A person acts under their own id. */
const actorOf = (personId: PersonId): Actor => String(personId) as Actor;
