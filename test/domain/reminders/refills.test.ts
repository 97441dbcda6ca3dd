import type { RefillText } from '../../../domain/people/index.ts';
import { refillEvidence } from '../../../domain/reminders/refill-evidence.ts';
import { date, declared, dispensed, eventId, plan, planAll, prescribed, said } from './care-facts.ts';

const refill = (text: string) => declared({ name: 'refill', value: text as RefillText }, '2018-05-17');
const pickedUp = (on: string) => declared({ name: 'refill-picked-up', value: date(on) }, on);

/** NHIA's slides of 2018: 領藥提醒 107/07/02~107/07/14, 建議回診 107/08/01~107/08/08. */
const slides = { supplies: [prescribed('2018-05-17'), dispensed('2018-05-17', 28), dispensed('2018-06-14', 28)] };

describe('refills, as NHIA shows them', () => {
  it('come from the visit that ordered them and the pharmacy that dispensed them', () => {
    const next = plan('chronic-refill', slides, '2018-06-20');
    expect(next).toMatchObject({
      status: 'upcoming',
      reason: 'interval-running',
      version: '2013-01-01',
      eligibleFrom: '2018-07-02',
      suggestedFrom: '2018-07-02',
      until: '2018-07-14',
      lastDoneOn: '2018-06-14',
      because: ['dispensed@2018-05-17', 'dispensed@2018-06-14', 'prescribed@2018-05-17'],
    });
    expect(said(next)).toBe('領藥提醒 107/07/02~107/07/14');
    expect(said(next, 'en')).toBe('Refill between 2018-07-02 and 2018-07-14');
    const visit = plan('return-visit', slides, '2018-06-20');
    expect(visit).toMatchObject({ status: 'upcoming', eligibleFrom: '2018-08-01', until: '2018-08-08' });
    expect(said(visit)).toBe('建議回診 107/08/01~107/08/08');
  });

  it('come from what the person declares, with no file at all', () => {
    const facts = { factors: [refill('2018-05-17/28x3'), pickedUp('2018-06-14')] };
    expect(plan('chronic-refill', facts, '2018-06-20')).toMatchObject({
      eligibleFrom: '2018-07-02',
      until: '2018-07-14',
    });
    expect(plan('return-visit', facts, '2018-06-20')).toMatchObject({
      eligibleFrom: '2018-08-01',
      until: '2018-08-08',
    });
  });
});

describe('the window of a pick-up', () => {
  it.each([
    ['2018-07-01', 'upcoming', 'interval-running'],
    ['2018-07-02', 'due', 'interval-over'],
    ['2018-07-14', 'due', 'interval-over'],
    ['2018-07-15', 'overdue', 'window-missed'],
    ['2018-08-08', 'overdue', 'window-missed'],
    ['2018-08-09', 'done', 'expired'],
    ['2018-09-07', 'done', 'expired'],
    ['2018-09-08', 'not-eligible', 'not-in-group'],
  ])('on %s is %s (%s)', (on, status, reason) => {
    expect(plan('chronic-refill', slides, on)).toMatchObject({ status, reason });
  });

  it('opened seven days before the supply ended until the end of 2012', () => {
    const facts = { supplies: [prescribed('2012-09-03'), dispensed('2012-09-03', 28)] };
    expect(plan('chronic-refill', facts, '2012-09-10')).toMatchObject({
      version: 'before-2013-01-01',
      eligibleFrom: '2012-09-24',
    });
  });

  it.each([
    // The last day with medicine lies in the holiday: for everyone from ten days before it.
    ['2018-01-19', '2018-02-05'],
    ['2018-01-24', '2018-02-05'],
    // One day before and one after it: ten days before each own day.
    ['2018-01-18', '2018-02-05'],
    ['2018-01-25', '2018-02-12'],
  ])('for who was last supplied on %s before Lunar New Year opens on %s', (first, opens) => {
    const facts = { supplies: [prescribed(first), dispensed(first, 28)] };
    expect(plan('chronic-refill', facts, '2018-02-01').eligibleFrom).toBe(opens);
  });

  it('counts the third pick-up from the second one as it was made, and ends with the last', () => {
    const early = [...slides.supplies, dispensed('2018-07-05', 28)];
    expect(plan('chronic-refill', { supplies: early }, '2018-07-06')).toMatchObject({
      status: 'done',
      reason: 'nothing-more',
      lastDoneOn: '2018-07-05',
    });
    expect(plan('return-visit', { supplies: early }, '2018-07-06')).toMatchObject({
      eligibleFrom: '2018-07-25',
      until: '2018-08-01',
    });
    const all = { supplies: [prescribed('2018-05-17'), dispensed('2018-05-17', 84)] };
    expect(plan('chronic-refill', all, '2018-05-18')).toMatchObject({ status: 'done', reason: 'nothing-more' });
  });
});

describe('a return visit', () => {
  it.each([
    ['2018-07-31', 'upcoming'],
    ['2018-08-01', 'due'],
    ['2018-08-08', 'due'],
    ['2018-08-09', 'overdue'],
  ])('on %s is %s', (on, status) => {
    const facts = { supplies: [...slides.supplies, dispensed('2018-07-12', 28)] };
    expect(plan('return-visit', facts, on)).toMatchObject({ status });
  });

  it('gives way to the next prescription of the same institution', () => {
    const supplies = [...slides.supplies, prescribed('2018-08-02'), dispensed('2018-08-02', 28)];
    expect(planAll('return-visit', { supplies }, '2018-08-03').map(({ eligibleFrom }) => eligibleFrom)).toEqual([
      '2018-10-17',
    ]);
  });
});

describe('which prescription a supply belongs to', () => {
  const eyes = { institution: '3501200001', diagnosisCodes: ['H4010'], eventId: eventId('eyes') };

  it('is the newest one of its diagnosis; each open prescription has an answer of its own', () => {
    const supplies = [
      ...slides.supplies,
      prescribed('2018-06-01', eyes),
      dispensed('2018-06-02', 28, { diagnosisCodes: ['H4010'], eventId: eventId('drops') }),
    ];
    const plans = planAll('chronic-refill', { supplies }, '2018-06-20');
    expect(plans.map(({ eligibleFrom, because }) => [eligibleFrom, because])).toEqual([
      ['2018-07-02', ['dispensed@2018-05-17', 'dispensed@2018-06-14', 'prescribed@2018-05-17']],
      ['2018-06-20', ['drops', 'eyes']],
    ]);
  });

  it('is dispensed where it was ordered when the fee says so', () => {
    const facts = { supplies: [prescribed('2018-05-17', { feeCodes: ['00159C'], days: 30 })] };
    expect(plan('chronic-refill', facts, '2018-05-18')).toMatchObject({ eligibleFrom: '2018-06-06' });
    const handedOver = { supplies: [prescribed('2018-05-17', { days: 30 })] };
    expect(plan('chronic-refill', handedOver, '2018-05-18').status).toBe('not-eligible');
  });

  it('is told by the card sequence of a second or third pick-up', () => {
    const second = dispensed('2018-06-14', 28, { cardSequence: 'IC02', isHandedOver: false });
    expect(plan('chronic-refill', { supplies: [second] }, '2018-06-20')).toMatchObject({ until: '2018-07-14' });
    const third = { ...second, cardSequence: 'IC03' };
    expect(plan('chronic-refill', { supplies: [third] }, '2018-06-20')).toMatchObject({ status: 'done' });
    expect(plan('return-visit', { supplies: [third] }, '2018-06-20')).toMatchObject({ eligibleFrom: '2018-07-04' });
  });
});

describe('where no source says that a prescription may be repeated', () => {
  const unknown = { supplies: [dispensed('2018-06-14', 28)] };

  it('nothing is guessed: the person is asked, as long as the supply lasts', () => {
    const asked = plan('chronic-refill', unknown, '2018-07-11');
    expect(asked).toMatchObject({
      status: 'not-eligible',
      reason: 'not-confirmed',
      eligibleFrom: null,
      because: ['dispensed@2018-06-14'],
    });
    expect(said(asked)).toContain('請依處方箋填寫');
    expect(plan('chronic-refill', unknown, '2018-07-12')).toMatchObject({ reason: 'not-in-group', because: [] });
  });

  it('the person confirms it, and says how often', () => {
    const confirmed = { ...unknown, factors: [refill('2018-06-14/28x2')] };
    expect(plan('chronic-refill', confirmed, '2018-06-20')).toMatchObject({
      eligibleFrom: '2018-07-02',
      until: '2018-07-14',
    });
    expect(plan('return-visit', confirmed, '2018-06-20')).toMatchObject({ eligibleFrom: '2018-08-01' });
    const twice = { supplies: slides.supplies, factors: [refill('2018-05-17/28x2')] };
    expect(plan('chronic-refill', twice, '2018-06-20')).toMatchObject({ status: 'done', reason: 'nothing-more' });
  });

  it('the person completes what claims show: a first pick-up that no pharmacy claimed, and a second', () => {
    const visitOnly = { supplies: [prescribed('2018-05-17')], factors: [refill('2018-05-17/28x3')] };
    expect(plan('chronic-refill', visitOnly, '2018-05-18')).toMatchObject({ eligibleFrom: '2018-06-04' });
    const later = { ...visitOnly, factors: [...visitOnly.factors, pickedUp('2018-06-14')] };
    expect(plan('chronic-refill', later, '2018-06-20')).toMatchObject({ eligibleFrom: '2018-07-02' });
  });

  it('a week of pills is no chronic prescription', () => {
    const cold = { supplies: [dispensed('2018-06-14', 7, { feeCodes: [] })] };
    expect(plan('chronic-refill', cold, '2018-06-15').reason).toBe('not-in-group');
  });

  it('each source has a row that says what it shows and why', () => {
    expect(refillEvidence.map(({ says }) => says)).toEqual([
      'for-a-pharmacy',
      'dispensed-here',
      'later-pick-up',
      'nothing',
      'nothing',
      'nothing',
      'whole-prescription',
    ]);
    for (const { source, sign, because } of refillEvidence) expect([source, sign, because]).not.toContain('');
  });
});
