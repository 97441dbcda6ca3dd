import type { WishesEvent } from '../../../domain/wishes/index.ts';
import { measurements, measurementsView } from '../../../read-models/measurements/index.ts';
import { wishesView } from '../../../read-models/wishes/index.ts';
import { eventIdOf } from '../../support/events.ts';
import { on } from '../../support/people.ts';
import { ask, inLog, minutesAfterNoon, rowsOf } from '../../support/read-models/ask.ts';
import { corrected, pressure, recorded, retracted } from '../../support/readings.ts';
import { declared, donation, noted, palliative, restated, withdrawn } from '../../support/wishes.ts';

describe('measurements', () => {
  it('show a reading with its measures, moment and day in Taiwan', () => {
    const { items } = ask(measurementsView, [recorded('r-1', pressure(134, 82), '2026-03-01T22:30:00Z')]);
    expect(items).toEqual([
      {
        readingId: 'r-1',
        kind: 'blood-pressure',
        occurredOn: '2026-03-02',
        measuredAt: '2026-03-01T22:30:00.000Z',
        measures: [
          { measure: 'systolic', value: 134, unit: 'mmHg' },
          { measure: 'diastolic', value: 82, unit: 'mmHg' },
        ],
        context: null,
        phase: null,
        source: {
          from: 'person',
          eventId: eventIdOf(1),
          recordedAt: minutesAfterNoon(1),
          recordedBy: 'operator',
          simulated: false,
          revisions: [],
        },
      },
    ]);
  });

  it('show a corrected reading as corrected, and tell what it was', () => {
    const [item] = ask(measurementsView, [
      recorded('r-1', pressure(314, 82)),
      corrected('r-1', pressure(134, 82)),
    ]).items;
    expect(item?.measures[0]?.value).toBe(134);
    expect(item?.source.eventId).toBe(eventIdOf(2));
    expect(item?.source.revisions).toMatchObject([{ eventId: eventIdOf(1), said: { measures: [{ value: 314 }, {}] } }]);
  });

  it('showed the first value to whoever knew only that', () => {
    const log = inLog([recorded('r-1', pressure(314, 82)), corrected('r-1', pressure(134, 82))]);
    expect(ask(measurementsView, log.slice(0, 1)).items[0]?.measures[0]?.value).toBe(314);
  });

  it('lose a retracted reading, for good', () => {
    const events = [recorded('r-1'), retracted('r-1'), corrected('r-1', pressure(120, 80))];
    expect(rowsOf(measurements, inLog(events))).toEqual([]);
  });

  it('follow each measure, with what changed and the average of the last seven days', () => {
    const events = [
      recorded('r-1', pressure(150, 90), '2026-05-01T07:30:00Z'),
      recorded('r-2', pressure(134, 82), '2026-06-09T07:30:00Z'),
      recorded('r-3', pressure(131, 81), '2026-06-10T07:30:00Z'),
    ];
    const [systolic, diastolic] = ask(measurementsView, events).trends;
    expect(systolic).toMatchObject({
      kind: 'blood-pressure',
      measure: 'systolic',
      unit: 'mmHg',
      points: [{ value: 150 }, { value: 134 }, { value: 131 }],
      latest: { value: 131, measuredAt: '2026-06-10T07:30:00.000Z' },
      change: { difference: -3, previousValue: 134, previousOn: '2026-06-09' },
      lastSevenDays: { readings: 2, average: 132.5 },
    });
    expect(diastolic).toMatchObject({ measure: 'diastolic', lastSevenDays: { average: 81.5 } });
  });

  it('keep glucose of different contexts on different lines, and a period on none', () => {
    const events = [
      recorded('r-1', { kind: 'glucose', mgPerDl: 103, context: 'fasting' }),
      recorded('r-2', { kind: 'glucose', mgPerDl: 150, context: 'after-meal' }),
      recorded('r-3', { kind: 'period', phase: 'started' }),
    ];
    const answer = ask(measurementsView, events);
    expect(answer.trends.map(({ measure }) => measure).toSorted()).toEqual(['glucose-after-meal', 'glucose-fasting']);
    expect(answer.latest.map(({ kind }) => kind).toSorted()).toEqual(['glucose', 'period']);
    expect(answer.items.find(({ kind }) => kind === 'period')).toMatchObject({ phase: 'started', measures: [] });
  });

  it('can be asked for by kind and day', () => {
    const events = [recorded('r-1'), recorded('r-2', { kind: 'weight', kg: 62.4 })];
    const kindsOf = (parameters: Readonly<Record<string, string>>) =>
      ask(measurementsView, events, { parameters }).items.map(({ kind }) => kind);
    expect(kindsOf({ kind: 'weight' })).toEqual(['weight']);
    expect(kindsOf({ from: '2026-03-02' })).toEqual([]);
  });
});

describe('wishes', () => {
  const wish = (more: Parameters<typeof declared>[1] & { declaredOn?: string }, wishId: string): WishesEvent => {
    const event = declared(wishId, more);
    if (event.type !== 'WishDeclared') throw new Error('expected a declaration');
    return { ...event, data: { ...event.data, declaredOn: on(more.declaredOn ?? '2026-03-01') } };
  };

  it('are what the card says, as a document states it', () => {
    expect(ask(wishesView, [noted(1, palliative)]).items).toMatchObject([
      { kind: 'noted', occurredOn: '2015-03-01', code: '2', text: '同意安寧緩和醫療', source: { from: 'document' } },
    ]);
  });

  it('on the card go back to what a newer document states', () => {
    const text = (event: WishesEvent, said: string): WishesEvent =>
      event.type === 'WishNoted'
        ? { ...event, data: { ...event.data, content: { ...event.data.content, text: said } } }
        : event;
    const key = { ...donation, key: palliative.key };
    const events = [text(noted(1, palliative), '同意'), text(noted(2, key), '不同意'), restated(3, palliative)];
    expect(ask(wishesView, events).items).toMatchObject([
      { text: '同意', source: { revisions: [{ said: { text: '不同意' } }] } },
    ]);
  });

  it('of the person’s own are replaced by a later one of the same topic', () => {
    const events = [
      wish({ text: '要插管', declaredOn: '2026-01-01' }, 'w-1'),
      wish({ text: '不要插管', declaredOn: '2026-03-01' }, 'w-2'),
      wish({ topic: 'organ-donation', text: '願意捐贈', declaredOn: '2025-03-01' }, 'w-3'),
    ];
    const shown = ask(wishesView, events).items.map(
      (item) => item.kind === 'declared' && [item.wishId, item.isCurrent],
    );
    expect(shown).toEqual([
      ['w-2', true],
      ['w-1', false],
      ['w-3', true],
    ]);
    expect(ask(wishesView, events, { parameters: { to: '2026-01-31', text: '插管' } }).items).toMatchObject([
      { wishId: 'w-1', isCurrent: false },
    ]);
  });

  it('disappear when the person takes them back, and an earlier one is current again', () => {
    const events = [
      wish({ declaredOn: '2026-01-01' }, 'w-1'),
      wish({ declaredOn: '2026-03-01' }, 'w-2'),
      withdrawn('w-2'),
    ];
    expect(ask(wishesView, events).items).toMatchObject([{ wishId: 'w-1', isCurrent: true }]);
  });
});
