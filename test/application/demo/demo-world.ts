import { createCommandHandler } from '../../../application/command-handling/handle-command.ts';
import { seedDemo, type SeededMember } from '../../../application/demo/seed-demo.ts';
import { createImportDocument } from '../../../application/health-record/import-document.ts';
import { createNationalIdOf } from '../../../application/people/national-id-of.ts';
import { createRegisterPerson } from '../../../application/people/register-person.ts';
import type { EventStore, StoredEvent } from '../../../application/ports/event-store.ts';
import { contracts, type AnyEvent } from '../../../domain/catalogue.ts';
import type { Actor, Recorded } from '../../../domain/shared/recorded.ts';
import { createInMemoryDirectory } from '../../../infrastructure/directory/in-memory-directory.ts';
import { createEventCodec } from '../../../infrastructure/event-store/event-codec.ts';
import { createInMemoryEventStore } from '../../../infrastructure/event-store/in-memory-event-store.ts';
import { createInMemoryKeyRing } from '../../../infrastructure/keys/in-memory-key-ring.ts';
import { createAdjustableClock } from '../../../infrastructure/system/adjustable-clock.ts';
import { createRandomIdentifiers } from '../../../infrastructure/system/random-identifiers.ts';
import { openSource } from '../../../interfaces/importers/registry.ts';
import { on } from '../../support/people.ts';

/** Everything in memory, the code under test real. It outlives a start that dies. */
export interface DemoWorld {
  start(options?: {
    readonly signal?: AbortSignal;
    readonly today?: string;
    readonly appendsUntilDeath?: number;
  }): Promise<readonly SeededMember[]>;
  stored(): Promise<readonly StoredEvent[]>;
  recorded(): Promise<readonly Recorded<AnyEvent>[]>;
}

class Killed extends Error {}
const pageSize = 5_000;

export function createDemoWorld(): DemoWorld {
  const store = createInMemoryEventStore();
  const keyRing = createInMemoryKeyRing();
  const codec = createEventCodec({ contracts, keyRing });
  const directory = createInMemoryDirectory();
  const identifiers = createRandomIdentifiers();
  const stored = async (): Promise<readonly StoredEvent[]> => {
    const events: StoredEvent[] = [];
    for (;;) {
      const page = await store.readAll(events.at(-1)?.position ?? 'start', pageSize);
      if (page.length === 0) return events;
      events.push(...page);
    }
  };
  return {
    start: ({ today = '2026-11-24', appendsUntilDeath = Infinity, signal } = {}) => {
      const mortal = dyingAfter(store, appendsUntilDeath);
      const clock = createAdjustableClock(undefined);
      const pause = () => Promise.resolve();
      const handle = createCommandHandler({
        store: mortal,
        codec,
        clock,
        identifiers,
        cacheBytesMax: 268_435_456,
        pause,
      });
      const nationalIdOf = createNationalIdOf({ store, codec });
      return seedDemo({
        seed: 'test',
        today: on(today),
        actor: 'demo' as Actor,
        directory,
        store,
        clock,
        registerPerson: createRegisterPerson({ directory, identifiers, clock, handle }),
        importDocument: createImportDocument({ handle, keyRing, identifiers, clock, nationalIdOf }),
        handle,
        openFile: async ({ name, text }) => {
          const source = await openSource({ name, content: new Blob([text]) });
          if (!source.ok) throw new TypeError(source.reason.code);
          return source.value;
        },
        ...(signal === undefined ? {} : { signal }),
      });
    },
    stored,
    recorded: async () => {
      const page = await codec.decodePage(await stored());
      return page.map((decoded) => {
        if (decoded.kind === 'undecodable') throw decoded.cause;
        return decoded.recorded;
      });
    },
  };
}

/** As a process that is killed: from then on nothing reaches the log. */
function dyingAfter(store: EventStore, appends: number): EventStore {
  let left = appends;
  return {
    ...store,
    append: (...request) => {
      left -= 1;
      if (left < 0) return Promise.reject(new Killed('killed'));
      return store.append(...request);
    },
  };
}
