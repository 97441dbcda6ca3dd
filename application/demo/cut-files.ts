import type { CalendarDate } from '../../domain/shared/time.ts';
import type { EntryKind, Life, LifeEntry } from './life.ts';
import { windowFrom } from './schedule.ts';

/** Sections that the source keeps for longer than the window of visits, drugs, results and reports. */
const kept: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'allergy',
  'wish',
  'vaccination',
  'checkup',
  'screening',
  'diabetes-enrolment',
  'kidney-enrolment',
  'hepatitis-enrolment',
]);
/** 近3次: of each screening the newest three. */
const screeningsShown = 3;

/** What the source states to somebody who asks on a day: as it was known then, corrected or not yet. */
export function entriesStatedOn(life: Life, requestedOn: CalendarDate): Life {
  const oldest = windowFrom(requestedOn);
  const stated = life.filter(
    ({ kind, on, statedFrom }) => statedFrom <= requestedOn && (kept.has(kind) || on > oldest),
  );
  return stated.filter((each) => isShown(each, stated)).map((each) => asKnownOn(each, requestedOn));
}

function isShown(each: LifeEntry, stated: Life): boolean {
  if (each.kind !== 'screening') return true;
  const newer = stated.filter(
    (other) => other.kind === 'screening' && other.content.screening === each.content.screening && other.on > each.on,
  );
  return newer.length < screeningsShown;
}

function asKnownOn(each: LifeEntry, requestedOn: CalendarDate): LifeEntry {
  const { correction } = each;
  if (correction === null || correction.from > requestedOn) return each;
  // Entry and correction are of one kind: the union of kinds is what the compiler loses here.
  return { ...each, content: correction.content } as LifeEntry;
}
