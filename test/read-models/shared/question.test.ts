import { views } from '../../../read-models/registry.ts';
import {
  itemsPerPageDefault,
  itemsPerPageMax,
  parseQuestion,
  type QuestionForm,
} from '../../../read-models/shared/question.ts';

const form: QuestionForm = {
  accepts: ['from', 'to', 'text', 'kind', 'category', 'limit', 'offset'],
  kinds: ['western', 'dental'],
  categories: ['visits', 'labs'],
  limitDefault: itemsPerPageDefault,
  limitMax: itemsPerPageMax,
};

describe('the parameters of a view', () => {
  it('may all be left out', () => {
    expect(parseQuestion(form, {})).toEqual({
      ok: true,
      value: { from: null, to: null, text: null, kind: null, category: null, limit: 500, offset: 0 },
    });
  });

  it('become a question', () => {
    const given = {
      from: '2026-01-01',
      to: '2026-01-01',
      text: ' ＨｂＡ１ｃ ',
      kind: 'dental',
      category: 'labs',
      limit: '20',
      offset: '40',
    };
    expect(parseQuestion(form, given)).toEqual({
      ok: true,
      value: {
        from: '2026-01-01',
        to: '2026-01-01',
        text: 'hba1c',
        kind: 'dental',
        category: 'labs',
        limit: 20,
        offset: 40,
      },
    });
  });

  it.each([
    ['colour', 'red'],
    ['from', '2026-02-30'],
    ['to', '20260201'],
    ['text', '  '],
    ['text', 'x'.repeat(201)],
    ['kind', 'pharmacy'],
    ['category', 'wishes'],
    ['limit', '0'],
    ['limit', '5001'],
    ['limit', '1e3'],
    ['offset', '-1'],
    ['offset', '1.5'],
    ['offset', '99999999999999999999'],
  ])('are refused by name where %s is %s', (parameter, value) => {
    const refused = parseQuestion(form, { [parameter]: value });
    expect(refused).toMatchObject({ ok: false, reason: { code: 'invalid-parameter', parameter } });
  });

  it('are refused where the first day is after the last', () => {
    expect(parseQuestion(form, { from: '2026-01-02', to: '2026-01-01' })).toMatchObject({
      ok: false,
      reason: { parameter: 'from' },
    });
  });

  it('say nothing of the value that was wrong', () => {
    const refused = parseQuestion(form, { text: `${'x'.repeat(200)}secret` });
    expect(JSON.stringify(refused)).not.toContain('secret');
  });

  it.each(views.map((view) => [view.name, view] as const))(
    'of %s are refused when nobody knows them',
    (_name, view) => {
      expect(view.parse({ colour: 'red' })).toMatchObject({ ok: false, reason: { parameter: 'colour' } });
    },
  );
});
