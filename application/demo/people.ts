import type { Factor, Sex } from '../../domain/people/index.ts';
import { parseNationalId, type NationalId } from '../../domain/people/index.ts';
import { addDays, addYears, type CalendarDate } from '../../domain/shared/time.ts';

export const memberNames = ['yi-hsiu', 'husband', 'father', 'daughter', 'son'] as const;
export type MemberName = (typeof memberNames)[number];

/** Somebody of the demo family: nobody who lives. */
export interface DemoPerson {
  readonly member: MemberName;
  readonly isFictional: true;
  readonly nationalId: NationalId;
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  readonly parents: readonly MemberName[];
  readonly factors: readonly { readonly factor: Factor; readonly declaredFrom: CalendarDate }[];
  /** How many files, half a year apart, the newest a few days before the first start. */
  readonly fileCount: number;
}

interface Member {
  readonly member: MemberName;
  readonly name: string;
  readonly sex: Sex;
  readonly letter: string;
  readonly ageYears: number;
  /** Days since the last birthday, on the day of first start. */
  readonly birthdayDaysAgo: number;
  readonly parents: readonly MemberName[];
  readonly fileCount: number;
}

/** The order is that of registration: the parents before the children who are linked to them. */
const members: readonly Member[] = [
  {
    member: 'yi-hsiu',
    name: '陳怡秀',
    sex: 'female',
    letter: 'L',
    ageYears: 43,
    birthdayDaysAgo: 84,
    parents: [],
    fileCount: 6,
  },
  {
    member: 'husband',
    name: '林志明',
    sex: 'male',
    letter: 'A',
    ageYears: 45,
    birthdayDaysAgo: 201,
    parents: [],
    fileCount: 6,
  },
  {
    member: 'father',
    name: '陳文雄',
    sex: 'male',
    letter: 'N',
    ageYears: 68,
    birthdayDaysAgo: 133,
    parents: [],
    fileCount: 10,
  },
  {
    member: 'daughter',
    name: '林書妤',
    sex: 'female',
    letter: 'F',
    ageYears: 16,
    birthdayDaysAgo: 118,
    parents: ['yi-hsiu', 'husband'],
    fileCount: 4,
  },
  {
    member: 'son',
    name: '林宥廷',
    sex: 'male',
    letter: 'F',
    ageYears: 10,
    birthdayDaysAgo: 66,
    parents: ['yi-hsiu', 'husband'],
    fileCount: 5,
  },
];

export const demoPeople = (firstDay: CalendarDate): readonly DemoPerson[] =>
  members.map(({ letter, ageYears, birthdayDaysAgo, ...member }) => ({
    ...member,
    isFictional: true,
    nationalId: fictionalNationalId(letter, member.sex),
    birthDate: addDays(addYears(firstDay, -ageYears), -birthdayDaysAgo),
    factors: factorsOf(member.member, firstDay),
  }));

export const demoNationalIds: readonly NationalId[] = members.map(({ letter, sex }) =>
  fictionalNationalId(letter, sex),
);

/**
 * Right by its check digit and from the very end of a county's numbers, which births have not reached. It depends on
 * nothing else, so that a demo that was interrupted finds its people again.
 */
function fictionalNationalId(letter: string, sex: Sex): NationalId {
  const stem = `${letter}${sex === 'male' ? '1' : '2'}9999990`;
  for (let check = 0; check <= 9; check += 1) {
    const parsed = parseNationalId(`${stem}${check}`);
    if (parsed.ok) return parsed.value.id;
  }
  throw new RangeError(`no check digit fits ${stem}`);
}

/** What no file holds. */
function factorsOf(member: MemberName, firstDay: CalendarDate): DemoPerson['factors'] {
  const from = (days: number): CalendarDate => addDays(firstDay, -days);
  switch (member) {
    case 'father':
      return [
        { factor: { name: 'smoking-pack-years', value: 22 }, declaredFrom: from(1200) },
        { factor: { name: 'smoking-quit', value: from(2900) }, declaredFrom: from(1200) },
      ];
    case 'yi-hsiu':
      return [{ factor: { name: 'family-history', value: 'colorectal' }, declaredFrom: from(500) }];
    default:
      return [];
  }
}
