import type { AccessFactsReader } from '../../application/access/access-facts.ts';
import type { RecordsOpenTo } from '../../application/access/records-open-to.ts';
import type { Gate } from '../../application/access/gate.ts';
import type { ReadHistory } from '../../application/audit/read-history.ts';
import type { HandleCommand } from '../../application/command-handling/command-handler.ts';
import type { CourtOrders } from '../../application/delegation/court-orders.ts';
import type { FamilyDecisions } from '../../application/delegation/family-decisions.ts';
import type { OwnDevices } from '../../application/devices/own-devices.ts';
import type { ImportDocument } from '../../application/health-record/import-document.ts';
import type { IsDemoPerson } from '../../application/people/is-demo-person.ts';
import type { RegisterPerson } from '../../application/people/register-person.ts';
import type { StateAtHead } from '../../application/event-log/state-at-head.ts';
import type { Clock } from '../../application/ports/clock.ts';
import type { Identifiers } from '../../application/ports/identifiers.ts';
import type { PersonChanges } from '../../application/ports/person-changes.ts';
import type { ReplayPerson } from '../../application/views/replay-person.ts';
import type { ViewReader } from '../../application/views/read-view.ts';
import type { NotificationsState } from '../../domain/notifications/index.ts';
import type { DaysOf, OwnRemindersState } from '../../domain/own-reminders/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';

/** What operations may use: ports and use cases, already wired. */
export interface Services {
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly handle: HandleCommand;
  readonly gate: Gate;
  readonly accessFacts: AccessFactsReader;
  /** Whose record a person may open now. */
  readonly recordsOpenTo: RecordsOpenTo;
  readonly family: FamilyDecisions;
  readonly courtOrders: CourtOrders;
  readonly devices: OwnDevices;
  readonly personExists: (personId: PersonId) => Promise<boolean>;
  /** Registered by the demo itself: a session without sign-in sees nobody else. */
  readonly isDemoPerson: IsDemoPerson;
  readonly everyone: () => AsyncIterable<PersonId>;
  readonly registerPerson: RegisterPerson;
  readonly importDocument: ImportDocument;
  readonly views: ViewReader;
  readonly readHistory: ReadHistory;
  readonly replayPerson: ReplayPerson;
  readonly changesOf: PersonChanges;
  /** Marks, addresses, answers and receipts of a person, at the log's head. */
  readonly notificationsOf: StateAtHead<NotificationsState>;
  readonly push: PushOffer;
  /** What a person wants to be reminded of besides the rules, at the log's head. */
  readonly ownRemindersOf: StateAtHead<OwnRemindersState>;
  readonly daysOf: DaysOf;
  readonly maintenance: Maintenance;
}

/** What this installation can send, as far as whoever registers an address must know it. */
export interface PushOffer {
  /** With which browsers subscribe; null where Web Push is not set up. */
  readonly vapidPublicKey: () => string | null;
  /** Whether we would send to it: a subscription must not lead us into our own network. */
  readonly isPushService: (endpoint: string) => boolean;
  readonly offersFcm: boolean;
}

/** The operator's verbs over projections and schema; each answers plain JSON without health data. */
export interface Maintenance {
  readonly modelNames: readonly string[];
  readonly rebuild: (models: readonly string[]) => Promise<object>;
  readonly rebuildDirectory: () => Promise<object>;
  readonly verify: () => Promise<object>;
  readonly redrive: (personId: PersonId) => Promise<object>;
  readonly schema: () => Promise<object>;
}
