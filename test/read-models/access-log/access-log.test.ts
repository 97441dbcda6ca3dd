import type { AccessEvent } from '../../../domain/access/index.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import type { Actor, EventId, Recorded } from '../../../domain/shared/recorded.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { accessLog, accessLogView } from '../../../read-models/access-log/index.ts';
import type { AccessLogRow } from '../../../read-models/access-log/row.ts';
import { selectFromMemory } from '../../../read-models/memory-table.ts';

const everything = { categories: [], hiddenItems: [], seesWhole: true };

interface Given {
  readonly at: string;
  readonly actor?: string;
  readonly type?: AccessEvent['type'];
  readonly requestId: string;
}
function look({ at, actor = 'per_a', type = 'AccessAllowed', requestId }: Given): Recorded<AccessEvent> {
  const data = {
    actor: actor as Actor,
    action: 'view',
    categories: ['labs'],
    resource: 'show-labs',
    requestId,
    reasons: [type === 'AccessAllowed' ? 'grant' : 'not-permitted'],
    consentEventIds: ['e-1'],
  } as const;
  return {
    event: { type, data },
    eventId: `id-${requestId}` as EventId,
    recordedAt: at as Instant,
    owner: 'per_s' as PersonId,
    actor: actor as Actor,
    simulated: false,
  };
}

function rowsOf(events: readonly Recorded<AccessEvent>[]): ReadonlyMap<string, AccessLogRow> {
  const rows = new Map<string, AccessLogRow>();
  for (const recorded of events) {
    for (const key of accessLog.rowKeysOf(recorded.event)) {
      const row = accessLog.fold(rows.get(key), recorded, key);
      if (row !== undefined) rows.set(key, row);
    }
  }
  return rows;
}

function ask(events: readonly Recorded<AccessEvent>[], parameters: Readonly<Record<string, string>>) {
  const parsed = accessLogView.parse(parameters);
  if (!parsed.ok) throw new Error(parsed.reason.parameter);
  const stored = [...rowsOf(events)].map(([rowKey, row]) => ({ personId: 'per_s' as never, rowKey, row }));
  const { rows, total } = selectFromMemory(accessLog, stored, accessLogView.criteria(parsed.value, everything));
  return accessLogView.view(rows, total, parsed.value, {} as never);
}

const morning = look({ at: '2026-03-01T01:00:00.000Z', requestId: 'q-1' });
const refused = look({
  at: '2026-03-02T01:00:00.000Z',
  actor: 'per_b',
  type: 'AccessRefused',
  requestId: 'q-2',
});
const evening = look({ at: '2026-03-03T01:00:00.000Z', requestId: 'q-3' });
const all = [morning, refused, evening];

describe('the access log', () => {
  it('has every look and every refusal, the latest first, with the consent that decided', () => {
    const { total, looks } = ask(all, {});
    expect([total, looks.map(({ at, effect }) => [at.slice(0, 10), effect])]).toEqual([
      3,
      [
        ['2026-03-03', 'allowed'],
        ['2026-03-02', 'refused'],
        ['2026-03-01', 'allowed'],
      ],
    ]);
    expect(looks.map(({ consentEventIds }) => consentEventIds)).toEqual([['e-1'], [], ['e-1']]);
  });
  it('counts what it leaves out of a page', () => {
    const { total, looks } = ask(all, { limit: '1', offset: '1' });
    expect([total, looks.map(({ actor }) => actor)]).toEqual([3, ['per_b']]);
  });
  it('is filtered by who, by what came of it and by days of Taipei', () => {
    expect(ask(all, { actor: 'per_b' }).total).toBe(1);
    expect(ask(all, { effect: 'refused' }).looks.map(({ actor }) => actor)).toEqual(['per_b']);
    expect(ask(all, { from: '2026-03-02', to: '2026-03-02' }).total).toBe(1);
    const nightInTaipei = look({ at: '2026-03-02T16:30:00.000Z', requestId: 'q-4' });
    expect(ask([nightInTaipei], { from: '2026-03-03', to: '2026-03-03' }).total).toBe(1);
  });
  it('knows since when somebody looks, and who only ever tried', () => {
    expect(ask(all, { of: 'looker' }).lookers).toEqual([
      {
        kind: 'looker',
        actor: 'per_a',
        firstAllowedAt: '2026-03-01T01:00:00.000Z',
        lastAt: '2026-03-03T01:00:00.000Z',
        allowed: 2,
        refused: 0,
      },
      {
        kind: 'looker',
        actor: 'per_b',
        firstAllowedAt: null,
        lastAt: '2026-03-02T01:00:00.000Z',
        allowed: 0,
        refused: 1,
      },
    ]);
  });
  it.each([{ of: 'all' }, { from: 'yesterday' }, { limit: '0' }, { actor: "x' or 1" }, { colour: 'red' }])(
    'refuses the question %p by name',
    (parameters) => {
      const parsed = accessLogView.parse(parameters);
      expect(parsed.ok ? undefined : parsed.reason.parameter).toBe(Object.keys(parameters)[0]);
    },
  );
});
