import type { Institution } from '../../domain/health-record/index.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { Language, ViewContext } from '../read-model.ts';
import {
  drugsOfClaims,
  shownOrders,
  type DrugsOfClaims,
  type OrderedItem,
  type Placed,
} from '../shared/claim-parts.ts';
import { claimText } from '../shared/claim-text.ts';
import { diagnosisDisplay, ownDisplay, type DiagnosisName, type DisplayName } from '../shared/names.ts';
import { isIn, mostFrequent, periodsOf, type Period } from '../shared/periods.ts';
import { isAskedFor, pageOf, type Page, type Question } from '../shared/question.ts';
import { standingItems, type Candidate, type Source } from '../shared/stated-items.ts';
import type { VisitClaim, VisitDrugs, VisitKind, VisitOrder, VisitsRow } from './row.ts';

export interface OrderOfVisit extends OrderedItem {
  /** In the order's own unit, which the source does not name. */
  readonly quantity: number | null;
  /** Days of supply. */
  readonly days: number | null;
  /** FDI two-digit notation, as the source prints it. */
  readonly tooth: DisplayName | null;
}

export interface Visit {
  readonly kind: VisitKind;
  readonly occurredOn: CalendarDate;
  readonly handedOverOn: CalendarDate | null;
  readonly institution: Institution;
  readonly division: DisplayName | null;
  readonly cardSequence: string | null;
  /** The main one first. */
  readonly diagnoses: readonly DiagnosisName[];
  readonly procedures: readonly DisplayName[];
  readonly copaymentTwd: number | null;
  readonly nhiPoints: number | null;
  /** Without drugs where the reader may not see medications. */
  readonly orders: readonly OrderOfVisit[];
}
export type VisitItem = Visit & { readonly source: Source<Visit> };

export interface VisitsPeriod extends Period {
  /** Without pharmacies, where a prescription of a counted visit was filled. */
  readonly visits: number;
  readonly copaymentTwd: number;
  readonly nhiPoints: number;
  /** By main diagnosis; at most five. */
  readonly topDiagnoses: readonly {
    readonly diagnosis: DiagnosisName;
    readonly visits: number;
    readonly lastOn: CalendarDate | null;
  }[];
}

export interface VisitsAnswer extends Page<VisitItem> {
  /** Of all items that were asked for, whatever the page. */
  readonly periods: readonly VisitsPeriod[];
}

const topDiagnosesMax = 5;

export function view(
  rows: readonly VisitsRow[],
  _total: number,
  question: Question,
  context: ViewContext,
): VisitsAnswer {
  const drugs = drugsOfClaims<VisitOrder>(rows);
  const items = rows
    .flatMap((row) => itemsOf(row, drugs, context.language))
    .filter((item) => isAskedFor(question, { ...item, searchText: () => claimText(item) }));
  return { ...pageOf(items, question), periods: summarise(items, question, context) };
}

function itemsOf(row: VisitsRow, drugs: DrugsOfClaims<VisitOrder>, language: Language): readonly VisitItem[] {
  const claims = { ...row, candidates: row.candidates.filter(isClaim) };
  const say = ({ content: claim, rowId }: Candidate<VisitClaim>): Visit =>
    visitOf(claim, [...claim.orders, ...drugs.ordersOf(rowId)], language);
  return standingItems(claims, say).map(({ said, source, candidate }) => ({
    ...said,
    source: { ...source, raw: drugs.rawOf(candidate.rowId) },
  }));
}

const isClaim = (candidate: Candidate<VisitClaim | VisitDrugs>): candidate is Candidate<VisitClaim> =>
  candidate.content.part === 'claim';

function visitOf(claim: VisitClaim, orders: readonly Placed<VisitOrder>[], language: Language): Visit {
  const { kind, occurredOn, handedOverOn, institution, cardSequence, copaymentTwd, nhiPoints } = claim;
  return {
    kind,
    occurredOn,
    handedOverOn,
    institution,
    division: claim.division && ownDisplay(claim.division),
    cardSequence,
    diagnoses: claim.diagnoses.map(diagnosisDisplay),
    procedures: claim.procedures.map(ownDisplay),
    copaymentTwd,
    nhiPoints,
    orders: shownOrders(orders, language).map(({ order, shown }) => ({
      ...shown,
      quantity: order.quantity,
      days: order.days,
      tooth: order.tooth && ownDisplay(order.tooth),
    })),
  };
}

function summarise(items: readonly Visit[], question: Question, { today }: ViewContext): readonly VisitsPeriod[] {
  return periodsOf(items, question, today).map((period) => {
    const visits = items.filter((item) => item.kind !== 'pharmacy' && isIn(period, item));
    const paid = items.filter((item) => isIn(period, item));
    return {
      ...period,
      visits: visits.length,
      copaymentTwd: sum(paid.map(({ copaymentTwd }) => copaymentTwd)),
      nhiPoints: sum(paid.map(({ nhiPoints }) => nhiPoints)),
      topDiagnoses: mostFrequent(visits, mainDiagnosis, topDiagnosesMax).map(({ value, count, lastOn }) => ({
        diagnosis: value,
        visits: count,
        lastOn,
      })),
    };
  });
}

function mainDiagnosis({ diagnoses }: Visit): { key: string; value: DiagnosisName } | undefined {
  const [main] = diagnoses;
  return main === undefined ? undefined : { key: main.code ?? main.display, value: main };
}

const sum = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
