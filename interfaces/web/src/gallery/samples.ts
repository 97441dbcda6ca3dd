import type { Failure } from '../api/failure.ts';
import type { Snapshot } from '../api/resource-store.ts';
import type { Person, TimelineEntry } from '../api/view-answers.ts';
import type { Trend, TrendPoint } from '../charts/trend.ts';
import type { ReminderItem } from '../pages/reminders/reminder.ts';

/** Made-up data that shows every state; nothing here is about anybody. The casts stand in for the parsers. */
const day = (text: string): never => text as never;

export const samplePerson: Person = {
  personId: 'per_00000000000000000000',
  name: '陳文雄',
  birthDate: day('1958-07-15'),
  sex: 'male',
  maskedNationalId: 'N19999****',
  dependantOf: [],
  acting: { reason: 'demo', categories: 'all', actions: ['view', 'download', 'remind', 'record'], until: null },
  ageYears: 68,
};

const problem = {
  type: '/problems/internal-error',
  title: '系統發生錯誤',
  status: 500,
  code: 'internal-error',
  detail: '請告知管理者請求編號。',
};

export const sampleSnapshots: readonly { readonly name: string; readonly snapshot: Snapshot<string> }[] = [
  { name: 'loading', snapshot: { status: 'loading' } },
  { name: 'ready', snapshot: ready({ keptAt: null, isRefreshing: false }) },
  { name: 'refreshing', snapshot: ready({ keptAt: null, isRefreshing: true }) },
  { name: 'kept without network', snapshot: ready({ keptAt: '2026-11-20T13:28:00Z', isRefreshing: false }) },
  { name: 'offline', snapshot: failed({ kind: 'offline' }) },
  { name: 'offline, something is there', snapshot: failed({ kind: 'offline' }, 'HbA1c 7.1 %') },
  { name: 'signed-out', snapshot: failed({ kind: 'signed-out', problem: null }) },
  { name: 'unavailable', snapshot: failed({ kind: 'unavailable', problem: null, retryAfterSeconds: 1 }) },
  { name: 'refused', snapshot: failed({ kind: 'refused', problem: null }) },
  { name: 'problem', snapshot: failed({ kind: 'problem', problem }) },
];

function ready(more: { readonly keptAt: string | null; readonly isRefreshing: boolean }): Snapshot<string> {
  return { status: 'ready', answer: 'HbA1c 7.1 %', ...more };
}

function failed(failure: Failure, earlier: string | null = null): Snapshot<string> {
  return { status: 'failed', failure, earlier };
}

const point = (on: string, value: number, more: Partial<TrendPoint> = {}): TrendPoint => ({
  day: on,
  at: null,
  value,
  text: null,
  standing: value > 6 ? 'high' : 'in-range',
  low: 4,
  high: 6,
  highIsExcluded: false,
  where: '北區虛擬診所',
  isElsewhere: false,
  ...more,
});

export const sampleTrend: Trend = {
  measure: 'HbA1c',
  unit: '%',
  points: [
    point('2023-02-10', 8.4),
    point('2023-08-14', 7.9),
    point('2024-02-09', 7.2, { where: '中區虛擬醫院', isElsewhere: true, high: 6.5 }),
    point('2024-08-20', 6.4, { standing: 'in-range', where: '中區虛擬醫院', isElsewhere: true, high: 6.5 }),
    point('2025-03-02', 6.8),
    point('2025-09-11', 5.9),
    point('2026-08-14', 7.1),
  ],
};
export const sampleSinglePoint: Trend = { ...sampleTrend, points: sampleTrend.points.slice(-1) };

export const samplePressure: readonly Trend[] = [
  { measure: '收縮壓', unit: 'mmHg', points: pressures([142, 139, 137, 141, 134, 132], 130) },
  { measure: '舒張壓', unit: 'mmHg', points: pressures([88, 86, 84, 85, 82, 79], 80) },
];

function pressures(values: readonly number[], high: number): readonly TrendPoint[] {
  return values.map((value, index) =>
    point(`2026-${String(index + 5).padStart(2, '0')}-10`, value, {
      low: null,
      high,
      standing: value >= high ? 'high' : 'in-range',
      where: null,
    }),
  );
}

const reminder: ReminderItem = {
  rule: 'dental-scaling',
  version: '2018-01-01',
  status: 'due',
  eligibleFrom: day('2026-09-13'),
  suggestedFrom: day('2026-09-13'),
  until: null,
  lastDoneOn: day('2026-06-15'),
  because: [day('63232bef-0dd5-4e4b-9ef9-99e2ea6a51ab')],
  reason: 'interval-over',
  source: 'NHI fee schedule part 3 (dental), notes to 91003C–91104C',
  text: '建議您安排洗牙：115/09/13 起',
};

export const sampleReminders: readonly ReminderItem[] = [
  { ...reminder, rule: 'chronic-refill', status: 'overdue', until: day('2026-11-15') },
  { ...reminder, until: day('2026-12-06') },
  reminder,
  { ...reminder, rule: 'adult-checkup', status: 'upcoming', suggestedFrom: day('2027-01-01') },
];

const provenance = {
  from: 'document',
  eventId: day('48f6a412-e01a-4247-a755-cd628430bb48'),
  recordedAt: day('2026-11-20T13:28:00Z'),
  simulated: true,
  origin: 'card',
  documentId: day('doc_855egr0n7cbwltcgfvg7'),
  requestedOn: day('2026-11-20'),
  place: { section: 'r1', row: 1 },
  lastStatedBy: { documentId: day('doc_855egr0n7cbwltcgfvg7'), requestedOn: day('2026-11-20') },
} as const;

const said = {
  occurredOn: day('2026-11-06'),
  category: 'visits',
  kind: 'western',
  title: '第二型糖尿病',
  subtitle: '臺北虛擬醫院 · 內科',
} as const;

export const sampleEntries: readonly TimelineEntry[] = [
  {
    ...said,
    occurredAt: null,
    eventId: provenance.eventId,
    source: {
      ...provenance,
      raw: { 'r1.1': '2', 'r1.5': '1151106' },
      revisions: [{ ...provenance, said: { ...said, title: '糖尿病' }, withdrawnOn: day('2026-11-20') }],
    },
  },
];
