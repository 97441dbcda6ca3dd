import type { CalendarDate, Instant } from '../../domain/shared/time.ts';
import { bodyOf, type Trends } from './body.ts';
import { withCorrections } from './corrections.ts';
import { entriesStatedOn } from './cut-files.ts';
import { withCardSequences } from './entries.ts';
import { fileText } from './file-writer.ts';
import type { Life, LifeEntry } from './life.ts';
import { daughterLife, daughterTrends, sonLife, sonTrends } from './lives/children.ts';
import { fatherTrends } from './lives/father-trends.ts';
import { fatherLife } from './lives/father.ts';
import { husbandLife, husbandTrends } from './lives/husband.ts';
import { yiHsiuLife, yiHsiuTrends } from './lives/yi-hsiu.ts';
import { readingsOf, type DemoReading } from './measurements.ts';
import { demoPeople, type DemoPerson, type MemberName } from './people.ts';
import { evening, requestDays } from './schedule.ts';
import { seededChance } from './seeded-chance.ts';
import type { Story } from './story.ts';

/** One download of a person, and when the family put it in. */
export interface DemoFile {
  readonly name: string;
  readonly requestedOn: CalendarDate;
  readonly importedAt: Instant;
  /** Written anew each time that it is asked for: most starts find everything on record. */
  readonly text: string;
}

export interface DemoMember {
  readonly person: DemoPerson;
  /** In order of time. */
  readonly files: readonly DemoFile[];
  readonly readings: readonly DemoReading[];
}

export interface DemoSetting {
  /** The same seed and day tell the same story, byte for byte. */
  readonly seed: string;
  readonly firstDay: CalendarDate;
}

const lives = {
  'yi-hsiu': { trends: yiHsiuTrends, life: yiHsiuLife },
  husband: { trends: husbandTrends, life: husbandLife },
  father: { trends: fatherTrends, life: fatherLife },
  daughter: { trends: daughterTrends, life: daughterLife },
  son: { trends: sonTrends, life: sonLife },
} as const satisfies Readonly<Record<MemberName, { trends: Trends; life: (story: Story) => readonly LifeEntry[] }>>;

/** The family of NHIA's slides: 怡秀, her husband, her father, a daughter in high school and a son in the fourth class. */
export const demoFamily = (setting: DemoSetting): readonly DemoMember[] =>
  demoPeople(setting.firstDay).map((person) => memberOf(person, setting));

function memberOf(person: DemoPerson, { seed, firstDay }: DemoSetting): DemoMember {
  const story = storyOf(person, { seed, firstDay });
  const days = requestDays(firstDay, person.fileCount);
  const life = lifeOf(person, story, days);
  const files = days.map((requestedOn, index) => ({
    name: `健康存摺醫療類_${republicDate(requestedOn)}.JSON`,
    requestedOn,
    importedAt: evening(requestedOn, 10 + index * 2 + minutesApart[person.member]),
    get text() {
      return fileText({
        maskedNationalId: `${person.nationalId.slice(0, 6)}****`,
        requestedOn,
        entries: entriesStatedOn(life, requestedOn),
      });
    },
  }));
  return { person, files, readings: readingsOf(person, story) };
}

/** One after the other, so that an evening has an order. */
const minutesApart: Readonly<Record<MemberName, number>> = {
  'yi-hsiu': 0,
  husband: 30,
  father: 60,
  daughter: 90,
  son: 120,
};

function storyOf({ member, birthDate, sex }: DemoPerson, { seed, firstDay }: DemoSetting): Story {
  const chance = seededChance(`${seed}/${member}`);
  const owner = { birthDate, sex, today: firstDay, chance: chance.fork('body') };
  return { today: firstDay, birthDate, sex, chance, body: bodyOf(lives[member].trends, owner) };
}

function lifeOf({ member }: DemoPerson, story: Story, days: readonly CalendarDate[]): Life {
  const lived = lives[member].life(story).filter(({ on }) => on <= story.today && on >= story.birthDate);
  return withCorrections(withCardSequences(lived), days, story.chance);
}

/** `1130305`: file names count the Republic's years. */
const republicDate = (date: CalendarDate): string =>
  `${Number(date.slice(0, 4)) - 1911}${date.slice(5, 7)}${date.slice(8, 10)}`;
