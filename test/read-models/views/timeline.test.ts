import fc from 'fast-check';
import type { AnyEvent } from '../../../domain/catalogue.ts';
import { careCategories } from '../../../domain/shared/event-contract.ts';
import { addDays } from '../../../domain/shared/time.ts';
import { timeline, timelineView, type TimelineAnswer } from '../../../read-models/timeline/index.ts';
import { on } from '../../support/people.ts';
import { ask, inLog, rowsOf } from '../../support/read-models/ask.ts';
import {
  allergy,
  dispensing,
  drugOrder,
  labOrder,
  labResult,
  stated,
  westernVisit,
} from '../../support/read-models/facts.ts';
import { oneOfEach } from '../../support/read-models/one-of-each.ts';
import { corrected, pressure, recorded, retracted } from '../../support/readings.ts';
import { document, statement } from '../../support/stated-rows.ts';
import { declared, withdrawn } from '../../support/wishes.ts';

const lines = (answer: TimelineAnswer) => answer.items.map(({ kind, title, subtitle }) => [kind, title, subtitle]);

describe('the timeline', () => {
  it('has one line for every fact, the latest first, and drugs on a line of their own', () => {
    expect(lines(ask(timelineView, oneOfEach))).toEqual([
      ['blood-pressure', '血壓 134/82 mmHg', ''],
      ['glucose', '血糖 103 mg/dL', '空腹'],
      ['wish-declared', '心肺復甦術', '不要插管'],
      ['dental', '慢性牙周炎', '**醫院'],
      ['pharmacy', '急性腎盂腎炎，未提及腎髓質壞死病灶', '安心藥局'],
      ['medication', '圖留康膜衣錠２５０毫克', '安心藥局'],
      ['western', '急性腎盂腎炎，未提及腎髓質壞死病灶', '**醫院'],
      ['medication', '圖留康膜衣錠２５０毫克', '**醫院'],
      ['adult-checkup', '成人預防保健', '****醫院'],
      ['chinese-medicine', '關節痛，小腿', '**醫院'],
      ['medication', '“勝昌”川牛膝濃縮散', '**醫院'],
      ['cancer-screening', '乳癌篩檢 乳房 X 光攝影檢查', '無異常 · 臺北虛擬診'],
      ['allergy', 'Mefenamic acid 250mg cap', '輕度 · 胸痛(Chest pain) · ****牙醫'],
      ['vaccination', '流感疫苗', '******醫院'],
      ['wish-noted', '同意安寧緩和醫療', ''],
      ['admission', '**醫院', '**醫院'],
      ['lab', '醣化血色素 7.1', '醣化血紅素 · ******醫院'],
      ['imaging', '胸腔檢查（包括各種角度部位之胸腔檢查）', '******醫院'],
      ['kidney-enrolment', '初期慢性腎病照護 收案', '中區虛擬診'],
    ]);
  });

  it('speaks English where a table or we know the words', () => {
    const titles = ask(timelineView, oneOfEach, { context: { language: 'en' } }).items.map(({ title }) => title);
    expect(titles).toContain('Haemoglobin A1c 7.1');
    expect(titles).toContain('Chest view (including each view of chest film)');
    expect(titles).toContain('Early chronic kidney disease care enrolled');
  });

  it('says three drugs and how many more there are', () => {
    const orders = ['AC20910100', 'AC42272100', 'A000199100', 'A000209100', 'A000315100'].map((code) => ({
      ...drugOrder,
      code,
      name: code,
    }));
    const [entry] = ask(timelineView, [stated('PharmacyDispensed', dispensing({ orders }))], {
      parameters: { kind: 'medication' },
    }).items;
    expect(entry?.title).toBe('AC20910100、AC42272100、A000199100 +2');
  });

  it('has no line for the drugs of a visit without drugs', () => {
    const events = [stated('WesternVisitClaimed', westernVisit({ orders: [labOrder] }))];
    expect(ask(timelineView, events)).toMatchObject({ total: 1, items: [{ kind: 'western' }] });
  });

  it('leads to the event and the document of each line', () => {
    const [entry] = ask(timelineView, [stated('AllergyReported', allergy())]).items;
    expect(entry).toMatchObject({ source: { from: 'document', documentId: 'doc_1', raw: null } });
    expect(entry?.eventId).toBe(entry?.source.eventId);
  });

  it('shows a corrected reading, and a retracted one or a wish taken back no more', () => {
    const gone = [recorded('r-1'), retracted('r-1'), declared('w-1'), withdrawn('w-1')];
    const events = [...gone, recorded('r-2', pressure(314, 82)), corrected('r-2', pressure(134, 82))];
    expect(ask(timelineView, events)).toMatchObject({
      total: 1,
      items: [{ title: '血壓 134/82 mmHg', source: { revisions: [{ said: { title: '血壓 314/82 mmHg' } }] } }],
    });
  });

  it('can be asked for by category, day and text of either language', () => {
    const kinds = (parameters: Readonly<Record<string, string>>) =>
      ask(timelineView, oneOfEach, { parameters }).items.map(({ kind }) => kind);
    expect(kinds({ category: 'wishes' })).toEqual(['wish-declared', 'wish-noted']);
    expect(kinds({ from: '2016-01-01', to: '2016-12-31' })).toEqual(['dental']);
    expect(kinds({ text: 'haemoglobin' })).toEqual(['lab']);
    expect(kinds({ text: 'Ａｃ20910100' })).toEqual(['medication', 'medication']);
  });

  it.each(timelineView.categories)('tells a reader who may not see %s nothing of it', (hidden) => {
    const categories = careCategories.filter((category) => category !== hidden);
    const answer = ask(timelineView, oneOfEach, { filter: { categories } });
    expect(answer.items.map(({ category }) => category)).not.toContain(hidden);
    expect(answer.total).toBe(answer.items.length);
    expect(ask(timelineView, oneOfEach, { filter: { categories }, parameters: { category: hidden } }).total).toBe(0);
  });
});

describe('pages of the timeline', () => {
  /** Some things have several rows that stand: two true results on one day. */
  const results = (rowsOfThing: readonly number[]): readonly AnyEvent[] =>
    rowsOfThing.flatMap((rows, thing) =>
      Array.from({ length: rows }, (_, index) =>
        stated(
          'LabResultReported',
          labResult({ examinedOn: addDays(on('2020-01-01'), thing % 7), value: `${thing}.${index}` }),
          {
            row: statement(`result-${thing}`, String(index)),
            by: document(1),
          },
        ),
      ),
    );

  it('lose and repeat no entry, and each counts them all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (things, limit) => {
          const events = results(things);
          const whole = ask(timelineView, events);
          const pages: TimelineAnswer['items'][number][] = [];
          let total = Infinity;
          for (let offset = 0; offset < total; offset += limit) {
            const page = ask(timelineView, events, { parameters: { limit: String(limit), offset: String(offset) } });
            expect(page.items.length).toBeLessThanOrEqual(limit);
            pages.push(...page.items);
            total = page.total;
            expect(total).toBe(events.length);
          }
          expect(pages).toEqual(whole.items);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are short, and at most 1,000 entries', () => {
    expect(ask(timelineView, results(Array.from({ length: 120 }, () => 1))).items).toHaveLength(100);
    expect(timelineView.parse({ limit: '1000' }).ok).toBe(true);
    expect(timelineView.parse({ limit: '1001' }).ok).toBe(false);
  });

  it('far beyond the end are empty', () => {
    expect(ask(timelineView, oneOfEach, { parameters: { offset: '999999999' } }).items).toEqual([]);
  });

  it('are cut from rows that stay small: a line keeps no row of the source', () => {
    const [row] = rowsOf(timeline, inLog([stated('LabResultReported', labResult())]));
    expect(JSON.stringify(row).length).toBeLessThan(1_000);
  });
});
