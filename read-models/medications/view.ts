import type { Institution } from '../../domain/health-record/index.ts';
import { addDays, type CalendarDate } from '../../domain/shared/time.ts';
import { drug, orderKind, type Drug, type OrderKind } from '../../domain/terminology/index.ts';
import { compareText } from '../column-values.ts';
import type { Language, ViewContext } from '../read-model.ts';
import { atcClassDisplay, orderDisplay, type DisplayName } from '../shared/names.ts';
import { isIn, mostFrequent, periodsOf, type Period } from '../shared/periods.ts';
import { isAskedFor, pageOf, type Page, type Question } from '../shared/question.ts';
import { searchText } from '../shared/search-text.ts';
import { standingItems, type Source } from '../shared/stated-items.ts';
import type { DrugLine, DrugsOfClaim, MedicationKind, MedicationsRow } from './row.ts';

export interface Medication {
  readonly kind: MedicationKind;
  /** Among the drugs of the claim, counted from 1. */
  readonly line: number;
  /** Day of the visit or dispensing; in hospital, the first day of the order. */
  readonly occurredOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly institution: Institution;
  readonly orderKind: OrderKind;
  readonly drug: DisplayName;
  /** With its strength, as the NHIA prints it; null where no table knows the code. */
  readonly ingredient: string | null;
  readonly form: string | null;
  /** ATC level 5. */
  readonly atc: string | null;
  /** ATC level 2. */
  readonly atcClass: DisplayName | null;
  /** In the order's own unit, which the source does not name. */
  readonly quantity: number | null;
  /** Days of supply. */
  readonly days: number | null;
  /** The first day without supply: `occurredOn` and so many days. Null while either is unknown. */
  readonly currentUntil: CalendarDate | null;
  readonly isCurrent: boolean;
}
/** Revisions hold the drug lines of the whole claim: a line of one version has no counterpart in another. */
export type MedicationItem = Medication & { readonly source: Source<readonly Medication[]> };

export interface CurrentMedication {
  readonly drug: DisplayName;
  readonly atcClass: DisplayName | null;
  readonly lastDispensedOn: CalendarDate | null;
  readonly currentUntil: CalendarDate;
  readonly institution: Institution;
}

export interface MedicationsPeriod extends Period {
  readonly lines: number;
  /** Lines whose drug no table puts in a class. */
  readonly unclassifiedLines: number;
  /** By number of lines; at most five. */
  readonly topClasses: readonly {
    readonly atcClass: DisplayName;
    readonly lines: number;
    readonly lastOn: CalendarDate | null;
  }[];
}

export interface MedicationsAnswer extends Page<MedicationItem> {
  /** Supply that reaches past today, each drug once, whatever was asked for. */
  readonly current: readonly CurrentMedication[];
  /** Of all items that were asked for, whatever the page. */
  readonly periods: readonly MedicationsPeriod[];
}

const topClassesMax = 5;

export function view(
  rows: readonly MedicationsRow[],
  _total: number,
  question: Question,
  context: ViewContext,
): MedicationsAnswer {
  const all = rows.flatMap((row) => itemsOf(row, context)).toSorted(latestFirst);
  const items = all.filter((item) => isAskedFor(question, { ...item, searchText: () => textOf(item) }));
  return { ...pageOf(items, question), current: currentOf(all), periods: summarise(items, question, context) };
}

function itemsOf(row: MedicationsRow, context: ViewContext): readonly MedicationItem[] {
  return standingItems(row, ({ content }) =>
    content.lines.map((line, index) => ({ line: index + 1, ...medicationOf(line, content, context) })),
  ).flatMap(({ said, source }) => said.map((medication) => ({ ...medication, source })));
}

function medicationOf(line: DrugLine, claim: DrugsOfClaim, { language, today }: ViewContext): Omit<Medication, 'line'> {
  const { code, name, quantity, days, endedOn } = line;
  const occurredOn = line.startedOn ?? claim.occurredOn;
  const currentUntil = occurredOn !== null && days !== null && days > 0 ? addDays(occurredOn, days) : null;
  const isCurrent = occurredOn !== null && currentUntil !== null && occurredOn <= today && today < currentUntil;
  return {
    kind: claim.kind,
    occurredOn,
    endedOn,
    institution: claim.institution,
    orderKind: orderKind(code),
    drug: orderDisplay({ code, name }, language),
    ...classified(code === null ? undefined : drug(code), language),
    quantity,
    days,
    currentUntil,
    isCurrent,
  };
}

const classified = (
  known: Drug | undefined,
  language: Language,
): Pick<Medication, 'ingredient' | 'form' | 'atc' | 'atcClass'> => ({
  ingredient: known?.ingredient ?? null,
  form: known?.form ?? null,
  atc: known?.atc ?? null,
  atcClass: known?.atcClass === undefined ? null : atcClassDisplay(known.atcClass, language),
});

/** Days of the lines of one stay differ from the day of the stay. Lines of one day keep the order of their rows. */
const latestFirst = (left: Medication, right: Medication): number =>
  compareText(right.occurredOn ?? '', left.occurredOn ?? '');

const textOf = ({ drug: { name, code, display }, ingredient, atc, atcClass, institution }: Medication): string =>
  searchText(name, code, display, ingredient, atc, atcClass?.display, institution.name, institution.code);

function currentOf(items: readonly Medication[]): readonly CurrentMedication[] {
  const longest = new Map<string, CurrentMedication>();
  for (const { drug: name, atcClass, occurredOn, currentUntil, isCurrent, institution } of items) {
    if (!isCurrent || currentUntil === null) continue;
    const key = name.code ?? name.display;
    const known = longest.get(key);
    if (known !== undefined && known.currentUntil >= currentUntil) continue;
    longest.set(key, { drug: name, atcClass, lastDispensedOn: occurredOn, currentUntil, institution });
  }
  return [...longest.values()].toSorted((left, right) => compareText(left.drug.display, right.drug.display));
}

function summarise(
  items: readonly Medication[],
  question: Question,
  { today }: ViewContext,
): readonly MedicationsPeriod[] {
  return periodsOf(items, question, today).map((period) => {
    const lines = items.filter((item) => isIn(period, item));
    const classes = mostFrequent(
      lines,
      ({ atcClass }) => (atcClass?.code ? { key: atcClass.code, value: atcClass } : undefined),
      topClassesMax,
    );
    return {
      ...period,
      lines: lines.length,
      unclassifiedLines: lines.filter(({ atcClass }) => atcClass === null).length,
      topClasses: classes.map(({ value, count, lastOn }) => ({ atcClass: value, lines: count, lastOn })),
    };
  });
}
