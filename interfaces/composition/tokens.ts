import type { ServiceIdentifier } from 'inversify';
import type pg from 'pg';
import type { AccessFactsReader } from '../../application/access/access-facts.ts';
import type { Gate } from '../../application/access/gate.ts';
import type { ReadHistory } from '../../application/audit/read-history.ts';
import type { HandleCommand } from '../../application/command-handling/command-handler.ts';
import type { CourtOrders } from '../../application/delegation/court-orders.ts';
import type { FamilyDecisions, FamilyNeeds } from '../../application/delegation/family-decisions.ts';
import type { ImportDocument } from '../../application/health-record/import-document.ts';
import type { NationalIdOf } from '../../application/people/national-id-of.ts';
import type { IsDemoPerson } from '../../application/people/is-demo-person.ts';
import type { RegisterPerson } from '../../application/people/register-person.ts';
import type { Directory } from '../../application/ports/directory.ts';
import type { EventCodec } from '../../application/ports/event-codec.ts';
import type { EventStore } from '../../application/ports/event-store.ts';
import type { Identifiers } from '../../application/ports/identifiers.ts';
import type { KeyRing, KeyVault } from '../../application/ports/key-ring.ts';
import type { PersonChanges } from '../../application/ports/person-changes.ts';
import type { ReadModelStore } from '../../application/ports/read-model-store.ts';
import type { ProjectionNeeds } from '../../application/projections/advance-once.ts';
import type { ProjectionRunner } from '../../application/projections/run-read-models.ts';
import type { Rebuilder } from '../../application/projections/rebuild-read-model.ts';
import type { ReplayPerson } from '../../application/views/replay-person.ts';
import type { ViewReader } from '../../application/views/read-view.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { AdjustableClock } from '../../infrastructure/system/adjustable-clock.ts';
import type { Maintenance } from '../operations/services.ts';

const token = <Service>(name: string): ServiceIdentifier<Service> => Symbol(name);

export const tokens = {
  pool: token<pg.Pool>('pool'),
  clock: token<AdjustableClock>('clock'),
  vault: token<KeyVault>('vault'),
  identifiers: token<Identifiers>('identifiers'),
  keyRing: token<KeyRing>('keyRing'),
  directory: token<Directory>('directory'),
  /** Opens the log where the settings have it; each composition has a store of its own, and closes it. */
  openStore: token<() => EventStore>('openStore'),
  store: token<EventStore>('store'),
  codec: token<EventCodec>('codec'),
  handle: token<HandleCommand>('handle'),
  personExists: token<(personId: PersonId) => Promise<boolean>>('personExists'),
  nationalIdOf: token<NationalIdOf>('nationalIdOf'),
  /** What every use case that writes needs. */
  writing: token<{ readonly handle: HandleCommand; readonly identifiers: Identifiers }>('writing'),
  /** Who somebody is and what an event speaks of, read from the log. */
  familyKnowledge: token<Pick<FamilyNeeds, 'particularsOf' | 'identityDigest' | 'findItems'>>('familyKnowledge'),
  accessFacts: token<AccessFactsReader>('accessFacts'),
  gate: token<Gate>('gate'),
  family: token<FamilyDecisions>('family'),
  courtOrders: token<CourtOrders>('courtOrders'),
  isDemoPerson: token<IsDemoPerson>('isDemoPerson'),
  registerPerson: token<RegisterPerson>('registerPerson'),
  importDocument: token<ImportDocument>('importDocument'),
  rebuildDirectory: token<Maintenance['rebuildDirectory']>('rebuildDirectory'),
  readHistory: token<ReadHistory>('readHistory'),
  readModelStore: token<ReadModelStore>('readModelStore'),
  projection: token<ProjectionNeeds>('projection'),
  personChanges: token<PersonChanges>('personChanges'),
  runner: token<ProjectionRunner>('runner'),
  views: token<ViewReader>('views'),
  replayPerson: token<ReplayPerson>('replayPerson'),
  maintenance: token<Maintenance & Pick<Rebuilder, 'rebuildWhatChanged'>>('maintenance'),
  onError: token<(error: unknown) => void>('onError'),
};
