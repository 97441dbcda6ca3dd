import type { Measured, ReadingId } from '../../domain/self-measurement/index.ts';
import {
  addDays,
  epochMsOf,
  instantOfEpochMs,
  startOfDay,
  taipei,
  type CalendarDate,
  type Instant,
} from '../../domain/shared/time.ts';
import { daysBefore } from './days.ts';
import type { DemoPerson, MemberName } from './people.ts';
import type { Story } from './story.ts';

export interface DemoReading {
  readonly readingId: ReadingId;
  readonly measured: Measured;
  readonly measuredAt: Instant;
}

type Taken = Omit<DemoReading, 'readingId'>;

/** What each of them measures at home, in order of time. The ids follow from person and number, never from chance. */
export function readingsOf({ member }: DemoPerson, story: Story): readonly DemoReading[] {
  const taken = habits[member](story).toSorted((left, right) =>
    left.measuredAt < right.measuredAt ? -1 : Number(left.measuredAt > right.measuredAt),
  );
  return taken.map((reading, index) => ({ readingId: readingIdOf(member, index), ...reading }));
}

/** `rea_` and twenty characters, as the identifiers of readings are. */
const readingIdOf = (member: MemberName, index: number): ReadingId =>
  `rea_${`demo${member.replaceAll('-', '')}${String(index).padStart(6, '0')}`.padStart(20, '0')}` as ReadingId;

const habits: Readonly<Record<MemberName, (story: Story) => readonly Taken[]>> = {
  father: (story) => [
    ...bloodPressureWeeks(story),
    ...every(story, { days: 7, since: 540 }, (on) => [
      {
        measured: { kind: 'glucose', mgPerDl: story.body('fastingGlucose', on), context: 'fasting' },
        measuredAt: clock(on, 6, 45),
      },
      { measured: weight(story, on), measuredAt: clock(on, 6, 50) },
    ]),
    ...every(story, { days: 28, since: 540 }, (on) => [
      {
        measured: { kind: 'glucose', mgPerDl: story.body('afterMealGlucose', on), context: 'after-meal' },
        measuredAt: clock(on, 14, 5),
      },
    ]),
  ],
  'yi-hsiu': (story) => [
    ...every(story, { days: 21, since: 730 }, (on) => [{ measured: weight(story, on), measuredAt: clock(on, 7, 10) }]),
    ...periods(story, { cycles: 13, cycleDays: 28, bleedingDays: 5 }),
  ],
  husband: (story) =>
    every(story, { days: 10, since: 620 }, (on) => [
      { measured: weight(story, on), measuredAt: clock(on, 7, 20) },
      { measured: bloodPressure(story, on), measuredAt: clock(on, 7, 25) },
      ...(on.endsWith('1')
        ? [{ measured: { kind: 'waist', cm: story.body('waistCm', on) } as const, measuredAt: clock(on, 7, 30) }]
        : []),
    ]),
  daughter: (story) => [
    ...every(story, { days: 91, since: 1000 }, (on) => growth(story, on)),
    ...periods(story, { cycles: 9, cycleDays: 30, bleedingDays: 6 }),
  ],
  son: (story) => [
    ...every(story, { days: 91, since: 1400 }, (on) => growth(story, on)),
    ...[680, 679, 678].map((ago, index) => {
      const on = daysBefore(story.today, ago);
      return {
        measured: { kind: 'temperature', celsius: [38.9, 38.4, 37.2][index] ?? 37 } as const,
        measuredAt: clock(on, 21, 15),
      };
    }),
  ],
};

const clock = (on: CalendarDate, hours: number, minutes: number): Instant =>
  instantOfEpochMs(epochMsOf(startOfDay(on, taipei)) + (hours * 60 + minutes) * 60_000);

function every(
  { today }: Story,
  { days, since }: { readonly days: number; readonly since: number },
  take: (on: CalendarDate) => readonly Taken[],
): readonly Taken[] {
  const count = Math.floor(since / days);
  return Array.from({ length: count }, (_, index) => daysBefore(today, since - index * days)).flatMap(take);
}

const weight = ({ body }: Story, on: CalendarDate): Measured => ({ kind: 'weight', kg: body('weightKg', on) });
const bloodPressure = ({ body }: Story, on: CalendarDate): Measured => ({
  kind: 'blood-pressure',
  systolicMmHg: body('systolic', on),
  diastolicMmHg: body('diastolic', on),
});

/** The 722 of Taiwan's guideline: a week of mornings and evenings before each visit to the clinic, every twelve weeks. */
function bloodPressureWeeks(story: Story): readonly Taken[] {
  const weeks = every(story, { days: 84, since: 84 * 9 + 6 }, (start) =>
    Array.from({ length: 7 }, (_, day) => addDays(start, day)).flatMap((on) => [
      { measured: bloodPressure(story, on), measuredAt: clock(on, 7, 0) },
      {
        measured: { kind: 'heart-rate', beatsPerMinute: story.body('heartRate', on) } as const,
        measuredAt: clock(on, 7, 1),
      },
      { measured: eveningPressure(story, on), measuredAt: clock(on, 20, 30) },
    ]),
  );
  return [
    ...weeks,
    ...every(story, { days: 9, since: 63 }, (on) => [
      { measured: bloodPressure(story, on), measuredAt: clock(on, 7, 5) },
    ]),
  ];
}

/** A little lower than in the morning. */
const eveningPressure = ({ body, chance }: Story, on: CalendarDate): Measured => {
  const lower = chance.fork(`evening/${on}`);
  return {
    kind: 'blood-pressure',
    systolicMmHg: body('systolic', on) - lower.whole(1, 9),
    diastolicMmHg: body('diastolic', on) - lower.whole(0, 5),
  };
};

const growth = ({ body }: Story, on: CalendarDate): readonly Taken[] => [
  { measured: { kind: 'height', cm: body('heightCm', on) }, measuredAt: clock(on, 8, 0) },
  { measured: { kind: 'weight', kg: body('weightKg', on) }, measuredAt: clock(on, 8, 1) },
];

interface Cycle {
  readonly cycles: number;
  readonly cycleDays: number;
  readonly bleedingDays: number;
}
function periods({ today, chance }: Story, { cycles, cycleDays, bleedingDays }: Cycle): readonly Taken[] {
  const draw = chance.fork('periods');
  return Array.from({ length: cycles }, (_, index) => cycles - index).flatMap((number) => {
    const start = daysBefore(today, number * cycleDays - 9 + draw.whole(-1, 1));
    return [
      { measured: { kind: 'period', phase: 'started' } as const, measuredAt: clock(start, 9, 0) },
      {
        measured: { kind: 'period', phase: 'ended' } as const,
        measuredAt: clock(addDays(start, bleedingDays - 1), 21, 0),
      },
    ];
  });
}
