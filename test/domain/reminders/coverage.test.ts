import { readFileSync } from 'node:fs';
import { disabledRules, planReminders, reminderRules } from '../../../domain/reminders/index.ts';
import { careRuleLines, type CareRuleLine } from './care-rule-lines.ts';
import { adult, date } from './care-facts.ts';

type Row = Extract<CareRuleLine, { readonly is: 'row' }>;
const rows = careRuleLines.filter((line): line is Row => line.is === 'row');

const sourceOf = (file: string): string =>
  readFileSync(new URL(`${file}.test.ts`, import.meta.url), 'utf8').replaceAll(/\s+/gu, ' ');

/** Each group of each version that a line is about: `rule version group`. */
function placesOf({ rule, versions, groups }: Row): readonly string[] {
  const found = reminderRules.find((each) => each.rule === rule);
  return (found?.versions ?? [])
    .filter(({ version }) => versions === undefined || versions.includes(version))
    .flatMap(({ version, groups: all }) =>
      all
        .filter(({ name }) => groups === undefined || groups.includes(name))
        .map(({ name }) => `${rule} ${version} ${name}`),
    );
}

describe('every line of the published rules', () => {
  it('has an id of its own', () => {
    expect(careRuleLines.length).toBe(new Set(careRuleLines.map(({ id }) => id)).size);
    expect(careRuleLines.length).toBeGreaterThan(100);
  });

  it('has a rule row, unless it is disabled or no schedule, with the reason', () => {
    const without = rows.filter((line) => placesOf(line).length === 0).map(({ id }) => id);
    expect(without).toEqual([]);
    for (const line of careRuleLines) if (line.is !== 'row') expect(line.because).not.toBe('');
  });

  it('names only versions and groups that exist', () => {
    for (const line of rows) {
      const found = reminderRules.find(({ rule }) => rule === line.rule)!;
      const versions = found.versions.map(({ version }) => version);
      const groups = found.versions.flatMap((version) => version.groups.map(({ name }) => name));
      expect(versions).toEqual(expect.arrayContaining([...(line.versions ?? [])]));
      expect(groups).toEqual(expect.arrayContaining([...(line.groups ?? [])]));
    }
  });

  it('has a test', () => {
    const without = rows.filter(({ test: [file, words] }) => !sourceOf(file).includes(words)).map(({ id }) => id);
    expect(without).toEqual([]);
  });

  it('and every row of the catalogue comes from a line', () => {
    const covered = new Set(rows.flatMap(placesOf));
    const all = reminderRules.flatMap(({ rule, versions }) =>
      versions.flatMap(({ version, groups }) => groups.map(({ name }) => `${rule} ${version} ${name}`)),
    );
    expect(all.filter((place) => !covered.has(place))).toEqual([]);
  });
});

describe('rows that are disabled', () => {
  it('are exactly those that a line says so of, each with its reason', () => {
    const lines = careRuleLines.flatMap((line) => (line.is === 'disabled' ? [line.rule] : []));
    expect(disabledRules.map(({ rule }) => rule.rule).toSorted()).toEqual(lines.toSorted());
    for (const { reason } of disabledRules) expect(reason).not.toBe('');
  });

  it('answer nobody today, and read like the others', () => {
    for (const { rule } of disabledRules) {
      for (const { version } of rule.versions) {
        const versions = reminderRules.find((each) => each.rule === rule.rule)?.versions ?? [];
        expect(versions.map((each) => each.version)).not.toContain(version);
      }
      const child = { ...adult, birthDate: date('2027-01-10') };
      expect(planReminders(child, date('2027-06-01'), [rule])[0]).toMatchObject({ rule: rule.rule });
    }
    const rotavirus = disabledRules.find(({ rule }) => rule.rule === 'vaccine-rotavirus')!.rule;
    const baby = { ...adult, birthDate: date('2027-01-10') };
    expect(planReminders(baby, date('2027-03-10'), [rotavirus])[0]).toMatchObject({ status: 'due' });
  });
});

describe('the catalogue', () => {
  it('says of each rule what it is called and where it comes from, in both languages', () => {
    for (const { texts, versions } of reminderRules) {
      for (const text of [texts.name, texts.dated, texts.undated, ...texts.reasons.map((each) => each.text)]) {
        expect(text['zh-TW']).not.toBe('');
        expect(text.en).not.toBe('');
      }
      for (const { source } of versions) expect(source.length).toBeGreaterThan(10);
    }
  });

  it('has versions in order of time, without overlap, and groups that are told apart', () => {
    for (const { versions } of reminderRules) {
      expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length);
      for (const [index, { from, until, groups }] of versions.entries()) {
        expect((until ?? '9999') > (from ?? '0000')).toBe(true);
        if (index > 0) expect((from ?? '0000') >= (versions[index - 1]!.until ?? '9999')).toBe(true);
        expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
      }
    }
    const ids = reminderRules.map(({ rule }) => rule);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
