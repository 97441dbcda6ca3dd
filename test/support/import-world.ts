import type { HandleCommand } from '../../application/command-handling/command-handler.ts';
import { createCommandHandler } from '../../application/command-handling/handle-command.ts';
import {
  createImportDocument,
  type ImportOutcome,
  type ImportProgress,
} from '../../application/health-record/import-document.ts';
import { createNationalIdOf } from '../../application/people/national-id-of.ts';
import type { EventStore, StreamName } from '../../application/ports/event-store.ts';
import { contracts } from '../../domain/catalogue.ts';
import { healthRecordStream, type HealthRecordEvent } from '../../domain/health-record/index.ts';
import { people, personStream } from '../../domain/people/index.ts';
import { standingRows, type Restatement, type StatedRow, type Statement } from '../../domain/shared/stated-rows.ts';
import { wishesStream, type WishesEvent } from '../../domain/wishes/index.ts';
import { createEventCodec } from '../../infrastructure/event-store/event-codec.ts';
import { createInMemoryEventStore } from '../../infrastructure/event-store/in-memory-event-store.ts';
import { createInMemoryKeyRing } from '../../infrastructure/keys/in-memory-key-ring.ts';
import { createFixedClock } from '../../infrastructure/system/fixed-clock.ts';
import { createRandomIdentifiers } from '../../infrastructure/system/random-identifiers.ts';
import { openSource } from '../../interfaces/importers/registry.ts';
import type { SourceFile } from '../../interfaces/importers/source-file.ts';
import { operator } from '../application/command-handling/marks.ts';
import { at, child, registering } from './people.ts';

type ImportedEvent = HealthRecordEvent | WishesEvent;

/** One registered person (A123456789), an empty record, everything in memory but the code under test real. */
export interface ImportWorld {
  importFile(file: SourceFile, more?: ImportOptions): Promise<ImportOutcome>;
  events(): Promise<readonly ImportedEvent[]>;
  readonly store: EventStore;
}
export interface ImportOptions {
  readonly password?: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Another process, or one that dies on the way. */
  readonly disturb?: (handle: HandleCommand) => HandleCommand;
}

export async function createImportWorld(store: EventStore = createInMemoryEventStore()): Promise<ImportWorld> {
  const keyRing = createInMemoryKeyRing();
  const codec = createEventCodec({ contracts, keyRing });
  const clock = createFixedClock(at('2026-03-01T04:00:00Z'));
  const identifiers = createRandomIdentifiers();
  const pause = () => Promise.resolve();
  const newHandler = () =>
    createCommandHandler({ store, codec, clock, identifiers, cacheBytesMax: 268_435_456, pause });
  const nationalIdOf = createNationalIdOf({ store, codec });
  const decider = { ...people, streamOf: personStream };
  await newHandler()(decider, { personId: child, actor: operator, command: registering() });
  const handle = newHandler();
  return {
    store,
    importFile: async (file, { password, onProgress, disturb } = {}) => {
      const source = await openSource(file, password);
      if (!source.ok) return { kind: 'refused', problem: source.reason };
      // Who is disturbed starts with an empty cache, as a new process does.
      const disturbed = disturb?.(newHandler()) ?? handle;
      const importDocument = createImportDocument({ handle: disturbed, keyRing, identifiers, clock, nationalIdOf });
      const request = { personId: child, actor: operator, source: source.value };
      return importDocument(onProgress === undefined ? request : { ...request, onProgress });
    },
    events: async () => {
      const events: ImportedEvent[] = [];
      for (const stream of [healthRecordStream(child), wishesStream(child)]) {
        for await (const stored of store.readStream(stream as StreamName)) {
          events.push((await codec.decode(stored)).event as ImportedEvent);
        }
      }
      return events;
    },
  };
}

/** As a file of that name. */
export const fileOf = (content: string | Uint8Array<ArrayBuffer> | object, name = 'bank.json'): SourceFile => ({
  name,
  content: new Blob([typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content)]),
});

/** A whole file of the official shape around some sections. */
export const bank = (sections: object, header: object = { 'b1.1': 'A12345****', 'b1.2': '20260201' }): object => ({
  myhealthbank: { bdata: { ...header, ...sections } },
});

interface Stated {
  readonly row: StatedRow<unknown>;
  readonly type: string;
}

/**
 * What any view may show: the contents that stand, without the order and the place in which they came, and without the
 * upload time, which is no part of what a row says.
 */
export function standingContents(events: readonly ImportedEvent[]): readonly string[] {
  const contents = new Map<string, Stated>();
  const statements = new Map<string, Statement[]>();
  const enter = ({ rowId, key }: Restatement, document: Statement['document']): void => {
    statements.set(key, [...(statements.get(key) ?? []), { document, rowId }]);
  };
  for (const { type, data } of events) {
    if ('rows' in data) for (const row of data.rows) enter(row, data.document);
    else if ('rowId' in data && 'content' in data) {
      contents.set(data.rowId, { row: data, type });
      enter(data, data.document);
    }
  }
  return [...statements.values()]
    .flatMap((ofKey) => standingRows(ofKey, []))
    .map((rowId) => contents.get(rowId)!)
    .map(({ row, type }) =>
      JSON.stringify([type, row.content, type === 'RawRowKept' ? row.raw : null], withoutUploadTime),
    )
    .toSorted();
}

const withoutUploadTime = (name: string, value: unknown): unknown => (name === 'uploadedAt' ? null : value);
