import fc from 'fast-check';
import type { AnyEvent } from '../../../domain/catalogue.ts';
import type { DentalVisit, OutpatientVisit } from '../../../domain/health-record/index.ts';
import type { CareCategory } from '../../../domain/shared/event-contract.ts';
import type { Actor, EventId, Recorded } from '../../../domain/shared/recorded.ts';
import type { Restatement } from '../../../domain/shared/stated-rows.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { remindersView, type RemindersAnswer } from '../../../read-models/care-history/index.ts';
import type { CareHistoryRow } from '../../../read-models/care-history/row.ts';
import { selectFromMemory } from '../../../read-models/memory-table.ts';
import { at, child, on, registered } from '../../support/people.ts';
import { adultCheckup, cancerScreening, stated as statedRow } from '../../support/read-models/facts.ts';
import { document, statement } from '../../support/stated-rows.ts';
import { everything } from '../../support/read-models/ask.ts';

const { model } = remindersView;

const recorded = (
  event: AnyEvent,
  id: string,
  recordedAt: Instant = at('2026-06-10T08:00:00Z'),
): Recorded<AnyEvent> => ({
  event,
  eventId: id as EventId,
  recordedAt,
  owner: child,
  actor: 'operator' as Actor,
  simulated: false,
});

const claim = { division: null, institution: { code: null, name: '安心虛擬診所' }, cardSequence: '0001' };
const claimed = { ...claim, procedures: [], copaymentTwd: 50, nhiPoints: 600 };
const stated = <Content>(row: Restatement, number: number, content: Content) => ({
  ...row,
  document: document(number),
  place: { section: 'r3', row: 1 },
  origin: 'unknown' as const,
  revises: false,
  content,
  raw: {},
});
const dental = (row: Restatement, number: number, visitedOn: string, code: string): AnyEvent => ({
  type: 'DentalVisitClaimed',
  data: stated<DentalVisit>(row, number, {
    ...claimed,
    visitedOn: on(visitedOn),
    diagnoses: [{ code: 'K0530', name: '慢性牙周炎' }],
    orders: [{ code, name: '牙結石清除－全口', quantity: 1, days: 0, tooth: null }],
  }),
});
const western = (row: Restatement, number: number, visitedOn: string): AnyEvent => ({
  type: 'WesternVisitClaimed',
  data: stated<OutpatientVisit>(row, number, {
    ...claimed,
    visitedOn: on(visitedOn),
    handedOverOn: null,
    diagnoses: [{ code: 'E119', name: '第二型糖尿病，未伴有併發症' }],
    orders: [],
  }),
});
const enrolled = (row: Restatement): AnyEvent => ({
  type: 'DiabetesCareEnrolled',
  data: stated(row, 1, { enrolledOn: on('2020-02-01'), institution: claim.institution, closedOn: null }),
});
const adult: AnyEvent = { type: 'PersonRegistered', data: { ...registered.data, birthDate: on('1958-03-04') } };
const restatedBy = (number: number, row: Restatement): AnyEvent => ({
  type: 'RowsRestated',
  data: { document: document(number), rows: [row] },
});

type Rows = ReadonlyMap<string, CareHistoryRow>;
function foldAll(events: readonly Recorded<AnyEvent>[]): Rows {
  const rows = new Map<string, CareHistoryRow>();
  for (const event of events) {
    for (const key of model.rowKeysOf(event.event)) {
      const row = model.fold(rows.get(key), event, key);
      if (row === undefined) rows.delete(key);
      else rows.set(key, row);
    }
  }
  return rows;
}

const all: readonly CareCategory[] = ['reminders', 'visits', 'programmes', 'prevention'];
function ask(
  events: readonly Recorded<AnyEvent>[],
  parameters: Readonly<Record<string, string>> = {},
  categories: readonly CareCategory[] = all,
): RemindersAnswer {
  const request = remindersView.parse(parameters);
  if (!request.ok) throw new RangeError(request.reason.parameter);
  const rows = [...foldAll(events)].map(([rowKey, row]) => ({ rowKey, row }));
  const selection = selectFromMemory(model, rows, remindersView.criteria(request.value, { ...everything, categories }));
  return remindersView.view(selection.rows, selection.total, request.value, {
    personId: child,
    today: on('2026-11-24'),
    knownOn: null,
    itemsBefore: 0,
    language: 'zh-TW',
    filter: { ...everything, categories },
  });
}

const visit = statement('dental-visit', 'as-claimed');
const corrected = statement('dental-visit', 'corrected');

describe('the reminders view', () => {
  it('answers with the exact shape of the contract', () => {
    const events = [recorded(adult, 'registered'), recorded(dental(visit, 1, '2026-06-04', '91004C'), 'scaled')];
    const answer = ask(events);
    expect(Object.keys(answer.reminders[0]!).join(' ')).toBe(
      'rule version status eligibleFrom suggestedFrom until lastDoneOn because reason source text',
    );
    expect({ ...answer, reminders: answer.reminders.slice(0, 1) }).toEqual({
      on: '2026-11-24',
      reminders: [
        {
          rule: 'dental-scaling',
          version: '2018-01-01',
          status: 'upcoming',
          eligibleFrom: '2026-12-01',
          suggestedFrom: '2026-12-01',
          until: null,
          lastDoneOn: '2026-06-04',
          because: ['scaled'],
          reason: 'interval-running',
          source: 'NHI fee schedule part 3 (dental), notes to 91003C–91104C, as of 2025-04-27',
          text: '建議您安排洗牙：115/12/01 起',
        },
      ],
    });
  });

  it('plans for the day that is asked for, and refuses what it cannot read', () => {
    const events = [recorded(adult, 'registered'), recorded(dental(visit, 1, '2026-06-04', '91004C'), 'scaled')];
    const asked = ask(events, { on: '2026-12-01' });
    expect(asked.on).toBe('2026-12-01');
    expect(asked.reminders[0]).toMatchObject({ rule: 'dental-scaling', status: 'due' });
    expect(remindersView.parse({ on: '2026-02-30' })).toMatchObject({ ok: false, reason: { parameter: 'on' } });
    expect(remindersView.parse({ horizon: '-1' })).toMatchObject({ ok: false, reason: { parameter: 'horizon' } });
    expect(remindersView.parse({ colour: 'red' })).toMatchObject({ ok: false, reason: { parameter: 'colour' } });
  });

  it('follows a correction and a restatement by the newer document', () => {
    const events = [
      recorded(adult, 'registered'),
      recorded(dental(visit, 1, '2026-06-04', '91004C'), 'scaled'),
      recorded(dental(corrected, 2, '2026-06-04', '89004C'), 'corrected'),
    ];
    expect(ask(events).reminders[0]).toMatchObject({ status: 'due', lastDoneOn: null, because: [] });
    const again = [...events, recorded(restatedBy(3, visit), 'restated')];
    expect(ask(again).reminders[0]).toMatchObject({ lastDoneOn: '2026-06-04', because: ['scaled'] });
  });

  it('forgets what the source withdrew', () => {
    const events = [
      recorded(adult, 'registered'),
      recorded(dental(visit, 1, '2026-06-04', '91004C'), 'scaled'),
      recorded(
        { type: 'RowWithdrawn', data: { ...visit, withdrawnOn: on('2026-07-01'), reason: 'claim cancelled' } },
        'withdrawn',
      ),
    ];
    expect(ask(events).reminders[0]).toMatchObject({ status: 'due', lastDoneOn: null });
  });

  it('takes groups from diagnoses, enrolments and declared factors', () => {
    const scaled = [recorded(adult, 'registered'), recorded(dental(visit, 1, '2026-06-04', '91004C'), 'scaled')];
    const diabetic = recorded(western(statement('visit', 'a'), 1, '2020-01-01'), 'diabetes');
    expect(ask([...scaled, diabetic]).reminders[0]).toMatchObject({
      eligibleFrom: '2026-09-02',
      because: ['diabetes', 'scaled'],
    });
    const programme = recorded(enrolled(statement('enrolment', 'a')), 'enrolled');
    expect(ask([...scaled, programme]).reminders[0]).toMatchObject({ because: ['enrolled', 'scaled'] });
    const severe: AnyEvent = {
      type: 'FactorDeclared',
      data: { factor: { name: 'special-care', value: 'severe' }, declaredFrom: on('2026-01-01') },
    };
    const declared = recorded(severe, 'declared');
    expect(ask([...scaled, declared]).reminders[0]).toMatchObject({
      eligibleFrom: '2026-08-03',
      because: ['declared', 'scaled'],
    });
  });

  it('takes screenings from their names, spaces or not, and the check-up with what was tested at it', () => {
    const named = cancerScreening({ screening: '大腸癌篩檢', test: '定量免疫法 糞便潛血檢查' });
    const events = [
      recorded(adult, 'registered'),
      recorded(statedRow('CancerScreeningPerformed', named), 'stool'),
      recorded(statedRow('AdultCheckupPerformed', adultCheckup({ examinedOn: on('2026-05-02') })), 'checked'),
    ];
    const fit = ask(events).reminders.find(({ rule }) => rule === 'colorectal-fit');
    expect(fit).toMatchObject({ lastDoneOn: '2015-03-02', because: ['stool'], status: 'due' });
    const unseen = ask(events, {}, ['reminders']).reminders.find(({ rule }) => rule === 'colorectal-fit');
    expect(unseen).toMatchObject({ lastDoneOn: null, because: [] });
    const services = [...foldAll(events).values()].flatMap((row) =>
      row.kind === 'care' ? row.thing.candidates.flatMap(({ content }) => content.services) : [],
    );
    expect(services).toContainEqual({ kind: 'checkup', code: 'adult', on: '2026-05-02' });
    expect(services).not.toContainEqual(expect.objectContaining({ code: 'hepatitis-b-c' }));
  });

  it.each([
    ['negative', { hbsAg: { code: '1', name: '陰性' } }, 'done'],
    ['positive for C alone', { hbsAg: null, antiHcv: { code: '2', name: '陽性' } }, 'done'],
    ['not done', {}, 'due'],
    ['empty', { hbsAg: { code: '0', name: '無' }, antiHcv: null }, 'due'],
  ] as const)('tells from a check-up whether hepatitis was tested (%s)', (_, findings, status) => {
    const checked = adultCheckup({ examinedOn: on('2026-05-02'), ...findings });
    const answer = ask([
      recorded(adult, 'registered'),
      recorded(statedRow('AdultCheckupPerformed', checked), 'checked'),
    ]);
    expect(answer.reminders.find(({ rule }) => rule === 'hepatitis-b-c')).toMatchObject({ status });
    expect(answer.reminders.find(({ rule }) => rule === 'adult-checkup')).toMatchObject({
      lastDoneOn: '2026-05-02',
      eligibleFrom: '2027-01-01',
    });
  });

  it('plans with nothing that the reader may not see, and not at all without the right to reminders', () => {
    const events = [
      recorded(adult, 'registered'),
      recorded(dental(visit, 1, '2026-06-04', '91004C'), 'scaled'),
      recorded(enrolled(statement('enrolment', 'a')), 'enrolled'),
    ];
    const neverSeen = ask([events[0]!]);
    expect(ask(events, {}, ['reminders'])).toEqual(neverSeen);
    expect(ask(events, {}, ['reminders', 'visits'])).toEqual(ask(events.slice(0, 2)));
    expect(ask(events, {}, ['visits', 'programmes']).reminders).toEqual([]);
  });

  it('answers for every rule also of a person who is not registered yet, and says that this is the reason', () => {
    const { reminders } = ask([]);
    expect(reminders.map(({ rule }) => rule)).toEqual(
      ask([recorded(adult, 'registered')]).reminders.map(({ rule }) => rule),
    );
    expect(new Set(reminders.map(({ status, reason }) => `${status} ${reason}`))).toEqual(
      new Set(['not-eligible not-registered-yet']),
    );
    expect(reminders[0]?.text).toBe('洗牙：當時尚未登錄');
    expect(ask([], {}, ['visits']).reminders).toEqual([]);
  });
});

describe('laws of the care history', () => {
  const stories: readonly AnyEvent[] = [
    dental(visit, 1, '2026-01-04', '91004C'),
    dental(corrected, 2, '2026-01-04', '89004C'),
    restatedBy(3, visit),
    dental(statement('other', 'a'), 2, '2026-05-01', '91003C'),
    western(statement('visit', 'a'), 1, '2020-01-01'),
    enrolled(statement('enrolment', 'a')),
  ];

  it('keeps one answer whatever the order of streams and documents', () => {
    const health = stories.map((event, index) => recorded(event, `event-${index}`));
    const person = [recorded(adult, 'registered')];
    // What is restated was stated before: that much order a stream keeps.
    const orders = fc
      .shuffledSubarray([...health], { minLength: health.length })
      .filter((events) => events.indexOf(health[0]!) < events.indexOf(health[2]!));
    fc.assert(
      fc.property(orders, fc.boolean(), (events, personFirst) => {
        const all = personFirst ? [...person, ...events] : [...events, ...person];
        expect(ask(all)).toEqual(ask([...person, ...health]));
      }),
    );
  });

  it('as known then is the same fold over what was recorded by then', () => {
    const events = [recorded(adult, 'registered'), ...stories.map((event, index) => recorded(event, `event-${index}`))];
    const lastDone = events.map((_, index) => ask(events.slice(0, index + 1)).reminders[0]?.lastDoneOn);
    expect(lastDone).toEqual([null, '2026-01-04', null, '2026-01-04', '2026-05-01', '2026-05-01', '2026-05-01']);
  });
});
