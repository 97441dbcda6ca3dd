import { day, days, unbound, type Holiday, type ReminderRule, type RuleGroup } from '../rule.ts';

const announcement2012 = 'NHIA, refillable prescriptions, announcement of 2012-01 (seven days)';
const announcement2015 =
  'Regulations on NHI medical care, article 24, in force by 2015-02; NHIA, announcements of 2015, 2018, 2020 and 2025';
const slides2018 = 'NHIA, slides on My Health Bank, 2018: 領藥提醒 107/07/02~107/07/14, 建議回診 107/08/01~107/08/08';

/**
 * Ages count from R, the first day without medicine. Doubt: the regulation may mean the last day with medicine, one day
 * earlier: -1 would say so. R reproduces the slides.
 */
const anchorShiftDays = 0;
/** The last day is a reminder's, from the slides; the law lets people come while the prescription lasts. */
const pickUpClosesAfterDays = 2;
/**
 * The slides do not show the length of the supply, and both of these fit them: 28 days at a time, from the eighth last
 * day to the last one; or 30 days, from the tenth day before R to the third.
 */
const returnWindows = { V28: { from: -8, below: 0 }, V30: { from: -10, below: -2 } } as const;
const returnWindow = returnWindows.V28;

const spring = (
  firstDay: Parameters<typeof day>[0],
  lastDay: Parameters<typeof day>[0],
  opensOn: Parameters<typeof day>[0],
): Holiday => ({ firstDay: day(firstDay), lastDay: day(lastDay), opensOn: day(opensOn) });

/** Lunar New Year, ten days before its first day. Doubt: 2024 is known from one county; other years are not known. */
const lunarNewYears: readonly Holiday[] = [
  spring('2018-02-15', '2018-02-20', '2018-02-05'),
  spring('2020-01-23', '2020-01-29', '2020-01-13'),
  spring('2024-02-08', '2024-02-14', '2024-01-29'),
  spring('2025-01-25', '2025-02-02', '2025-01-15'),
];

const common = {
  ...unbound,
  who: 'everyone',
  sex: 'any',
  every: 'once',
  counts: 'in-band',
  course: 'window',
} as const;

const pickUp = (opensBeforeDays: number): RuleGroup => ({
  ...common,
  name: `${opensBeforeDays}-days-before`,
  since: 'supply-end',
  ages: { from: days(anchorShiftDays - opensBeforeDays), below: days(pickUpClosesAfterDays + 1) },
  holidays: lunarNewYears,
});

/** Doubt: the day of the change; general knowledge has the rewritten regulation in force on 2013-01-01. */
const tenDaysFrom = day('2013-01-01');

export const chronicRefill = {
  rule: 'chronic-refill',
  resets: [{ kind: 'pick-up', codes: ['refill'] }],
  lockOuts: [],
  versions: [
    {
      version: 'before-2013-01-01',
      from: null,
      until: tenDaysFrom,
      clock: 'date',
      groups: [pickUp(7)],
      source: announcement2012,
    },
    {
      version: '2013-01-01',
      from: tenDaysFrom,
      until: null,
      clock: 'date',
      groups: [pickUp(10)],
      source: announcement2015,
    },
  ],
  texts: {
    name: { 'zh-TW': '慢性病連續處方箋領藥', en: 'Refill of a chronic prescription' },
    dated: { 'zh-TW': '領藥提醒 {suggestedFrom}~{until}', en: 'Refill between {suggestedFrom} and {until}' },
    undated: { 'zh-TW': '領藥提醒 {suggestedFrom}~{until}', en: 'Refill between {suggestedFrom} and {until}' },
    reasons: [
      { reason: 'not-in-group', text: { 'zh-TW': '沒有可續領的慢性病連續處方箋', en: 'No prescription to refill' } },
      {
        reason: 'not-confirmed',
        text: {
          'zh-TW': '有慢性病用藥紀錄，但看不出是否為連續處方箋；請依處方箋填寫首次領藥日、每次天數與次數',
          en: 'Drugs were dispensed, but nothing says whether they can be refilled; please enter it from the prescription',
        },
      },
    ],
  },
} as const satisfies ReminderRule;

/** Done by a newer prescription of the same institution, which then takes this one's place. */
export const returnVisit = {
  rule: 'return-visit',
  resets: [{ kind: 'pick-up', codes: ['refill'] }],
  lockOuts: [],
  versions: [
    {
      version: '1',
      from: null,
      until: null,
      clock: 'date',
      groups: [
        {
          ...common,
          name: 'before-the-last-supply-ends',
          since: 'last-supply-end',
          ages: { from: days(anchorShiftDays + returnWindow.from), below: days(returnWindow.below) },
          holidays: lunarNewYears,
        },
      ],
      source: slides2018,
    },
  ],
  texts: {
    name: { 'zh-TW': '回診', en: 'Return visit' },
    dated: { 'zh-TW': '建議回診 {suggestedFrom}~{until}', en: 'Return visit between {suggestedFrom} and {until}' },
    undated: { 'zh-TW': '建議回診 {suggestedFrom}~{until}', en: 'Return visit between {suggestedFrom} and {until}' },
    reasons: [
      {
        reason: 'not-in-group',
        text: { 'zh-TW': '沒有進行中的慢性病連續處方箋', en: 'No refillable prescription is running' },
      },
    ],
  },
} as const satisfies ReminderRule;
