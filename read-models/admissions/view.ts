import type { Institution } from '../../domain/health-record/index.ts';
import { daysBetween, type CalendarDate } from '../../domain/shared/time.ts';
import type { Language, ViewContext } from '../read-model.ts';
import { drugsOfClaims, shownOrders, type DrugsOfClaims, type OrderedItem } from '../shared/claim-parts.ts';
import { claimText } from '../shared/claim-text.ts';
import { diagnosisDisplay, ownDisplay, type DiagnosisName, type DisplayName } from '../shared/names.ts';
import { isAskedFor, pageOf, type Page, type Question } from '../shared/question.ts';
import { standingItems, type Candidate, type Source } from '../shared/stated-items.ts';
import type { AdmissionClaim, AdmissionDrugs, AdmissionsRow } from './row.ts';

type InpatientOrderLine = AdmissionDrugs['orders'][number];

export interface OrderOfStay extends OrderedItem {
  readonly quantity: number | null;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
}

export interface Stay {
  readonly occurredOn: CalendarDate | null;
  readonly admittedOn: CalendarDate | null;
  readonly dischargedOn: CalendarDate | null;
  /** A long stay is claimed in several parts; each is an item. */
  readonly claimedFrom: CalendarDate | null;
  readonly claimedTo: CalendarDate | null;
  /** From admission to discharge; null while either is unknown. */
  readonly nights: number | null;
  readonly institution: Institution;
  readonly division: DisplayName | null;
  readonly cardSequence: string | null;
  /** The main one first. */
  readonly diagnoses: readonly DiagnosisName[];
  readonly procedures: readonly DisplayName[];
  readonly copaymentTwd: number | null;
  readonly nhiPoints: number | null;
  /** Without drugs where the reader may not see medications. */
  readonly orders: readonly OrderOfStay[];
}
export type AdmissionItem = Stay & { readonly source: Source<Stay> };
export type AdmissionsAnswer = Page<AdmissionItem>;

export function view(
  rows: readonly AdmissionsRow[],
  _total: number,
  question: Question,
  { language }: ViewContext,
): AdmissionsAnswer {
  const drugs = drugsOfClaims<InpatientOrderLine>(rows);
  const items = rows
    .flatMap((row) => itemsOf(row, drugs, language))
    .filter((item) => isAskedFor(question, { ...item, kind: 'admission', searchText: () => claimText(item) }));
  return pageOf(items, question);
}

function itemsOf(
  row: AdmissionsRow,
  drugs: DrugsOfClaims<InpatientOrderLine>,
  language: Language,
): readonly AdmissionItem[] {
  const claims = { ...row, candidates: row.candidates.filter(isClaim) };
  const say = ({ content: claim, rowId }: Candidate<AdmissionClaim>): Stay =>
    stayOf(claim, [...claim.orders, ...drugs.ordersOf(rowId)], language);
  return standingItems(claims, say).map(({ said, source, candidate }) => ({
    ...said,
    source: { ...source, raw: drugs.rawOf(candidate.rowId) },
  }));
}

const isClaim = (candidate: Candidate<AdmissionClaim | AdmissionDrugs>): candidate is Candidate<AdmissionClaim> =>
  candidate.content.part === 'claim';

function stayOf(claim: AdmissionClaim, orders: readonly InpatientOrderLine[], language: Language): Stay {
  const { occurredOn, admittedOn, dischargedOn, claimedFrom, claimedTo } = claim;
  const { institution, cardSequence, copaymentTwd, nhiPoints } = claim;
  return {
    occurredOn,
    admittedOn,
    dischargedOn,
    claimedFrom,
    claimedTo,
    nights: admittedOn === null || dischargedOn === null ? null : daysBetween(admittedOn, dischargedOn),
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
      startedOn: order.startedOn,
      endedOn: order.endedOn,
    })),
  };
}
