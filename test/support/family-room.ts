import { createAccessFactsReader, type AccessFactsReader } from '../../application/access/access-facts.ts';
import { createGate, type Gate } from '../../application/access/gate.ts';
import type { HandleCommand } from '../../application/command-handling/command-handler.ts';
import { createCommandHandler } from '../../application/command-handling/handle-command.ts';
import { createCourtOrders, type CourtOrders } from '../../application/delegation/court-orders.ts';
import { createFamilyDecisions, type FamilyDecisions } from '../../application/delegation/family-decisions.ts';
import { createFindItems } from '../../application/delegation/find-items.ts';
import { createIdentityDigest } from '../../application/delegation/identity-digest.ts';
import { createParticularsOf } from '../../application/people/particulars-of.ts';
import type { EventCodec } from '../../application/ports/event-codec.ts';
import type { EventStore, StreamName } from '../../application/ports/event-store.ts';
import { contracts } from '../../domain/catalogue.ts';
import { people, personStream } from '../../domain/people/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { createEventCodec } from '../../infrastructure/event-store/event-codec.ts';
import { createInMemoryEventStore } from '../../infrastructure/event-store/in-memory-event-store.ts';
import { createInMemoryKeyRing } from '../../infrastructure/keys/in-memory-key-ring.ts';
import { createFixedClock } from '../../infrastructure/system/fixed-clock.ts';
import { createRandomIdentifiers } from '../../infrastructure/system/random-identifiers.ts';
import { at, registering } from './people.ts';

/** One process over a log, with caches of its own. */
export interface FamilyProcess {
  readonly handle: HandleCommand;
  readonly facts: AccessFactsReader;
  readonly gate: Gate;
  readonly family: FamilyDecisions;
  readonly courtOrders: CourtOrders;
}

export interface FamilyRoom {
  readonly store: EventStore;
  readonly codec: EventCodec;
  readonly clock: ReturnType<typeof createFixedClock>;
  readonly openProcess: (store?: EventStore) => FamilyProcess;
  readonly register: (more: Parameters<typeof registering>[0]) => Promise<PersonId>;
}

/** Real use cases over one log in memory, under as many processes as a test wants. */
export function openFamilyRoom(now = at('2026-03-01T04:00:00Z')): FamilyRoom {
  const inner = createInMemoryEventStore();
  const keyRing = createInMemoryKeyRing();
  const codec = createEventCodec({ contracts, keyRing });
  const clock = createFixedClock(now);
  const identifiers = createRandomIdentifiers();
  const openProcess = (store: EventStore = inner): FamilyProcess => {
    const pause = () => Promise.resolve();
    const handle = createCommandHandler({ store, codec, clock, identifiers, cacheBytesMax: 1_000_000, pause });
    const facts = createAccessFactsReader({ store, codec });
    const personExists = async (personId: PersonId) =>
      (await store.headOf(personStream(personId) as StreamName)) !== 'no-stream';
    const log = { store, codec };
    const deciding = { handle, facts, clock, identifiers };
    return {
      handle,
      facts,
      gate: createGate({ handle, personExists, facts, clock }),
      family: createFamilyDecisions({
        ...deciding,
        particularsOf: createParticularsOf(log),
        identityDigest: createIdentityDigest(keyRing),
        findItems: createFindItems(log),
      }),
      courtOrders: createCourtOrders(deciding),
    };
  };
  const registrar = openProcess();
  const register: FamilyRoom['register'] = async (more) => {
    const command = registering(more);
    const { personId } = command;
    await registrar.handle({ ...people, streamOf: personStream }, { personId, actor: 'operator' as Actor, command });
    return personId;
  };
  return { store: inner, codec, clock, openProcess, register };
}
