import type { LogId, Position } from '../../application/ports/event-store.ts';
import type {
  LiveTransaction,
  ParkedPerson,
  ReadModelStore,
  RowsMark,
  StoredRow,
} from '../../application/ports/read-model-store.ts';
import type { EventId } from '../../domain/shared/recorded.ts';
import { personNumber, startOfLog } from '../support/projections/test-log.ts';
import { countsModel, readingsModel, type ReadingRow } from '../support/projections/test-read-models.ts';

const ann = personNumber(1);
const ben = personNumber(2);
const logId = 'log-1' as LogId;
const at = (number: number): Position => String(number).padStart(12, '0') as Position;
const everything = { where: [], orderBy: [], offset: 0, limit: 100 };

const row = (readingId: string, parts: Partial<ReadingRow> = {}): ReadingRow => ({
  readingId,
  kind: 'weight',
  measuredAt: startOfLog,
  corrections: 0,
  eventIds: [],
  ...parts,
});
const stored = (personId: typeof ann, readingId: string, parts: Partial<ReadingRow> = {}): StoredRow => ({
  personId,
  rowKey: readingId,
  row: row(readingId, parts),
});
const parked = (personId: typeof ann, reason = 'fold-failed: test-readings'): ParkedPerson => ({
  personId,
  position: at(3),
  eventId: '00000000-0000-4000-8000-000000000001' as EventId,
  reason,
  parkedAt: startOfLog,
});

/** Builds both test models, empty, at the start of the log. */
async function build(store: ReadModelStore, rows: readonly StoredRow[] = []): Promise<void> {
  const rebuild = await store.beginRebuild([readingsModel, countsModel]);
  await rebuild.write(readingsModel, rows);
  await rebuild.finishTables();
  await rebuild.swapIn(async (live) => {
    await live.advance({ logId, position: 'start' });
    return 'swap';
  });
  await rebuild.close();
}

/** What every store of read models must do. `open` gives an empty one. */
export function readModelStoreContract(name: string, open: () => Promise<ReadModelStore>): void {
  const query = async (store: ReadModelStore, personId = ann): Promise<readonly object[]> =>
    (await store.query(readingsModel, personId, everything)).rows;
  const markOf = async (store: ReadModelStore): Promise<RowsMark> => (await store.standingOf(readingsModel, ann)).mark;

  describe(`${name} keeps the read-model store contract: transactions`, () => {
    it('finds the persons who have a row of a key', async () => {
      const store = await open();
      await build(store, [stored(ben, 'r-1'), stored(ann, 'r-1'), stored(ann, 'r-2')]);
      expect(await store.personsWith(readingsModel, 'r-1', 10)).toEqual([ann, ben]);
      expect(await store.personsWith(readingsModel, 'r-1', 1)).toEqual([ann]);
      expect(await store.personsWith(readingsModel, 'r-3', 10)).toEqual([]);
    });

    it('knows of nothing before the first build', async () => {
      const store = await open();
      expect(await store.standing()).toEqual({ checkpoint: undefined, built: [], parkedPersons: 0 });
      await expect(store.query(readingsModel, ann, everything)).rejects.toThrow(
        expect.objectContaining({ code: 'read-models-out-of-date' }) as Error,
      );
    });

    it('shows rows and checkpoint together, and only when the transaction has ended', async () => {
      const store = await open();
      await build(store);
      await store.inLiveTransaction(async (live) => {
        await live.save(readingsModel, [stored(ann, 'r-1')]);
        await live.advance({ logId, position: at(1) });
        expect(await live.load(readingsModel, [{ personId: ann, rowKey: 'r-1' }])).toEqual([stored(ann, 'r-1')]);
        expect(await store.query(readingsModel, ann, everything)).toMatchObject({ rows: [], progress: 'start' });
      });
      expect(await store.query(readingsModel, ann, everything)).toEqual({
        rows: [row('r-1')],
        total: 1,
        itemsBefore: 0,
        progress: at(1),
        isParked: false,
        mark: expect.any(String) as RowsMark,
      });
      expect((await store.standing()).checkpoint).toEqual({ logId, position: at(1) });
    });

    it('keeps nothing of a transaction that failed', async () => {
      const store = await open();
      await build(store);
      const failing = store.inLiveTransaction(async (live) => {
        await live.save(readingsModel, [stored(ann, 'r-1')]);
        await live.park([parked(ann)]);
        await live.advance({ logId, position: at(1) });
        throw new Error('the process died here');
      });
      await expect(failing).rejects.toThrow('died');
      expect(await store.query(readingsModel, ann, everything)).toMatchObject({
        rows: [],
        progress: 'start',
        isParked: false,
      });
    });

    it('lets one transaction in at a time', async () => {
      const store = await open();
      await build(store);
      const steps: string[] = [];
      const work = (step: string): Promise<void> =>
        store.inLiveTransaction(async (live) => {
          steps.push(`${step} begins`);
          await live.save(readingsModel, [stored(ann, step)]);
          steps.push(`${step} ends`);
        });
      await Promise.all([work('one'), work('two'), work('three')]);
      expect(steps.map((step) => step.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends', 'begins', 'ends']);
      expect(await query(store)).toHaveLength(3);
    });

    it('changes, removes and replaces rows', async () => {
      const store = await open();
      await build(store, [stored(ann, 'r-1'), stored(ann, 'r-2'), stored(ben, 'r-1')]);
      await store.inLiveTransaction(async (live) => {
        await live.save(readingsModel, [
          stored(ann, 'r-1', { corrections: 7 }),
          { personId: ann, rowKey: 'r-2', row: undefined },
          { personId: ann, rowKey: 'never-was', row: undefined },
        ]);
      });
      expect(await query(store)).toEqual([row('r-1', { corrections: 7 })]);
      await store.inLiveTransaction(async (live) => {
        await live.removePerson(readingsModel, ann);
        await live.save(readingsModel, [stored(ann, 'r-3')]);
      });
      expect(await query(store)).toEqual([row('r-3')]);
      expect(await query(store, ben)).toEqual([row('r-1')]);
    });

    it('marks the rows of a person anew whenever they were written, removed or swapped, and only then', async () => {
      const store = await open();
      await build(store, [stored(ann, 'r-1')]);
      const marks = [await markOf(store)];
      const act = async (work: (live: LiveTransaction) => Promise<void>): Promise<void> => {
        expect(await markOf(store)).toBe(marks.at(-1));
        await store.inLiveTransaction(work);
        marks.push(await markOf(store));
      };
      await act((live) => live.save(readingsModel, [stored(ann, 'r-2')]));
      await act((live) => live.save(readingsModel, [{ personId: ann, rowKey: 'r-2', row: undefined }]));
      await act((live) => live.removePerson(readingsModel, ann));
      await build(store);
      marks.push(await markOf(store));
      expect(new Set(marks).size).toBe(marks.length);
    });

    it('says where the rows of a person stand as a query does', async () => {
      const store = await open();
      await expect(store.standingOf(readingsModel, ann)).rejects.toThrow(
        expect.objectContaining({ code: 'read-models-out-of-date' }) as Error,
      );
      await build(store);
      await store.inLiveTransaction(async (live) => {
        await live.park([parked(ann)]);
        await live.advance({ logId, position: at(3) });
      });
      const { mark } = await store.query(readingsModel, ann, everything);
      expect(await store.standingOf(readingsModel, ann)).toEqual({ mark, progress: at(3), isParked: true });
      expect(await store.standingOf(readingsModel, ben)).toMatchObject({ isParked: false });
    });

    it('gives rows back as they were written, whatever text is in them', async () => {
      const store = await open();
      const odd = row('血糖 😀', { kind: 'a\u0000b\uD83D', measuredAt: '\\ " \n \u2028' });
      await build(store, [{ personId: ann, rowKey: '血糖 😀', row: odd }]);
      expect(await query(store)).toEqual([odd]);
      expect((await store.loadPersons(readingsModel, [ann]))[0]?.columns['kind']).toBe('a\uFFFDb\uFFFD');
    });
  });

  describe(`${name} keeps the read-model store contract: refusals and parking`, () => {
    it('refuses a row that it cannot keep, and goes on with the rest', async () => {
      const store = await open();
      await build(store);
      await store.inLiveTransaction(async (live) => {
        await live.save(readingsModel, [stored(ann, 'kept')]);
        const refused = await live.attempt(async () => {
          await live.save(readingsModel, [stored(ann, 'undone')]);
          await live.save(readingsModel, [stored(ann, 'a\u0000b')]);
        });
        expect(refused).toMatchObject({ code: 'rows-refused' });
        expect(await live.attempt(() => live.save(readingsModel, [stored(ann, 'kept-too')]))).toBeUndefined();
      });
      expect(await query(store)).toEqual([row('kept'), row('kept-too')]);
    });

    it('does not hide another failure in an attempt', async () => {
      const store = await open();
      await build(store);
      const failing = store.inLiveTransaction((live) => live.attempt(() => Promise.reject(new Error('a bug'))));
      await expect(failing).rejects.toThrow('a bug');
    });

    it('parks persons and lets them go', async () => {
      const store = await open();
      await build(store);
      await store.inLiveTransaction(async (live) => {
        await live.park([parked(ann), parked(ben)]);
        expect(await live.parkedAmong([ann, personNumber(3)])).toEqual(new Set([ann]));
      });
      expect((await store.query(readingsModel, ann, everything)).isParked).toBe(true);
      expect((await store.standing()).parkedPersons).toBe(2);
      await store.inLiveTransaction(async (live) => {
        await live.park([parked(ann, 'another reason')]);
        await live.unpark([ben]);
        expect(await live.parked()).toEqual([parked(ann, 'another reason')]);
      });
      expect(await store.parked()).toEqual([parked(ann, 'another reason')]);
    });
  });

  describe(`${name} keeps the read-model store contract: rebuilds`, () => {
    it('shows nothing of a rebuild before the swap, and all of it after', async () => {
      const store = await open();
      await build(store, [stored(ann, 'old')]);
      const next = { ...readingsModel, version: 2 };
      const rebuild = await store.beginRebuild([next]);
      await rebuild.write(next, [stored(ann, 'new-1')]);
      await rebuild.finishTables();
      await rebuild.inTransaction(async (beside) => {
        expect(await beside.load(next, [{ personId: ann, rowKey: 'new-1' }])).toHaveLength(1);
        await beside.save(next, [stored(ann, 'new-1', { corrections: 1 }), stored(ann, 'new-2')]);
      });
      expect(await query(store)).toEqual([row('old')]);
      expect(await rebuild.swapIn(() => Promise.resolve('not-yet'))).toBe('not-yet');
      expect(await query(store)).toEqual([row('old')]);
      const decision = await rebuild.swapIn(async (live, beside) => {
        await beside.save(next, [stored(ann, 'new-3')]);
        await live.advance({ logId, position: at(5) });
        return 'swap';
      });
      await rebuild.close();
      expect(decision).toBe('swap');
      expect(await store.query(next, ann, everything)).toMatchObject({
        rows: [row('new-1', { corrections: 1 }), row('new-2'), row('new-3')],
        progress: at(5),
      });
      expect((await store.standing()).built).toContainEqual({ name: 'test-readings', version: 2 });
      await expect(query(store)).rejects.toThrow(expect.objectContaining({ code: 'read-models-out-of-date' }) as Error);
    });

    it('keeps the live rows when a rebuild is given up, and begins the next one afresh', async () => {
      const store = await open();
      await build(store, [stored(ann, 'old')]);
      const givenUp = await store.beginRebuild([readingsModel]);
      await givenUp.write(readingsModel, [stored(ann, 'left-over')]);
      await expect(givenUp.inTransaction(() => Promise.reject(new Error('given up')))).rejects.toThrow('given up');
      await givenUp.close();
      expect(await query(store)).toEqual([row('old')]);
      await build(store, [stored(ann, 'fresh')]);
      expect(await query(store)).toEqual([row('fresh')]);
    });

    it('refuses a second rebuild of a model, and allows one of another', async () => {
      const store = await open();
      await build(store);
      const first = await store.beginRebuild([readingsModel]);
      await expect(store.beginRebuild([countsModel, readingsModel])).rejects.toThrow(
        expect.objectContaining({ code: 'rebuild-running' }) as Error,
      );
      const other = await store.beginRebuild([countsModel]);
      await Promise.all([first.close(), other.close()]);
      await (await store.beginRebuild([readingsModel])).close();
    });

    it('refuses rows beside the live tables as it does in them', async () => {
      const store = await open();
      await build(store);
      const rebuild = await store.beginRebuild([readingsModel]);
      const refused = rebuild.write(readingsModel, [stored(ann, 'fine'), stored(ann, 'a\u0000b')]);
      await expect(refused).rejects.toThrow(expect.objectContaining({ code: 'rows-refused' }) as Error);
      await rebuild.write(readingsModel, [stored(ann, 'fine')]);
      await rebuild.close();
    });

    it('keeps rows of a model without columns', async () => {
      const store = await open();
      await build(store);
      const bare = { ...readingsModel, name: 'test-bare', table: { columns: {}, indexes: [] } };
      const rebuild = await store.beginRebuild([bare]);
      await rebuild.write(bare, [stored(ann, 'r-1')]);
      await rebuild.finishTables();
      await rebuild.swapIn(() => Promise.resolve('swap'));
      await rebuild.close();
      await store.inLiveTransaction((live) =>
        live.save(bare, [stored(ann, 'r-1', { corrections: 1 }), stored(ann, 'r-2')]),
      );
      expect((await store.query(bare, ann, everything)).rows).toEqual([row('r-1', { corrections: 1 }), row('r-2')]);
      expect((await store.loadPersons(bare, [ann]))[0]?.columns).toEqual({});
    });

    it('removes the table of a model that nobody claims', async () => {
      const store = await open();
      await build(store);
      await store.inLiveTransaction((live) => live.retire(['test-counts']));
      expect((await store.standing()).built).toEqual([{ name: 'test-readings', version: 1 }]);
    });

    it('names persons who have rows, in order and page by page', async () => {
      const store = await open();
      await build(store, [stored(personNumber(3), 'r'), stored(ann, 'r'), stored(ann, 's'), stored(ben, 'r')]);
      expect(await store.personsAfter(readingsModel, undefined, 2)).toEqual([ann, ben]);
      expect(await store.personsAfter(readingsModel, ben, 2)).toEqual([personNumber(3)]);
      expect(await store.personsAfter(countsModel, undefined, 2)).toEqual([]);
    });
  });
}
