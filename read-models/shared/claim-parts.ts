import type { AnyEvent } from '../../domain/catalogue.ts';
import type { CodedText, Institution } from '../../domain/health-record/index.ts';
import type { Recorded } from '../../domain/shared/recorded.ts';
import type { RawRow, RowId } from '../../domain/shared/stated-rows.ts';
import { isDrugOrder, orderKind, type OrderKind } from '../../domain/terminology/index.ts';
import type { Language } from '../read-model.ts';
import { orderDisplay, type DisplayName } from './names.ts';
import { foldStated, statedKeysOf, type StatedThing } from './stated-items.ts';
import type { StatedEvent } from './stated-events.ts';

/**
 * A claim is kept in two rows: `claim` under its key, and its drug orders, which are of another category, under
 * `<key>/drugs`. The access filter then takes the drugs of a visit away before anything is counted or searched, and the
 * view puts together what is left.
 */
export type ClaimPart = 'claim' | 'drugs';

const drugsSuffix = '/drugs';

export const claimPartKeysOf = (event: AnyEvent, concerns: (event: StatedEvent) => boolean): readonly string[] =>
  statedKeysOf(event, concerns).flatMap((key) => [key, `${key}${drugsSuffix}`]);

export interface ClaimKeeping<Content> {
  readonly contentOf: (event: StatedEvent, part: ClaimPart) => Content | undefined;
  /** The source's own row names the drugs too, so it goes with them. */
  readonly keepsRaw: boolean;
}

export function foldClaimPart<Content>(
  row: StatedThing<Content> | undefined,
  recorded: Recorded<AnyEvent>,
  rowKey: string,
  { contentOf, keepsRaw }: ClaimKeeping<Content>,
): StatedThing<Content> | undefined {
  const part: ClaimPart = rowKey.endsWith(drugsSuffix) ? 'drugs' : 'claim';
  const key = part === 'drugs' ? rowKey.slice(0, -drugsSuffix.length) : rowKey;
  const keeping = {
    contentOf: (event: StatedEvent) => contentOf(event, part),
    keepsRaw: keepsRaw && part === 'drugs',
    hidesRowNumber: part === 'drugs',
  };
  return foldStated(row, recorded, key, keeping);
}

/** An order with its place in the claim, so that two parts of a list can be put together again. */
export type Placed<OrderLine> = OrderLine & { readonly line: number };

export function ordersOfPart<OrderLine extends { readonly code: string | null }>(
  orders: readonly OrderLine[],
  part: ClaimPart,
): readonly Placed<OrderLine>[] {
  return orders
    .map((order, index) => ({ ...order, line: index + 1 }))
    .filter(({ code }) => isDrugOrder(code) === (part === 'drugs'));
}

/** What the drug rows hold for a version of a claim; empty where the reader may not see drugs. */
export interface DrugsOfClaims<OrderLine> {
  ordersOf(rowId: RowId): readonly Placed<OrderLine>[];
  rawOf(rowId: RowId): RawRow | null;
}

export function drugsOfClaims<OrderLine>(
  rows: readonly StatedThing<{ readonly part: ClaimPart; readonly orders: readonly Placed<OrderLine>[] }>[],
): DrugsOfClaims<OrderLine> {
  const drugs = new Map(
    rows
      .flatMap(({ candidates }) => candidates)
      .filter(({ content }) => content.part === 'drugs')
      .map((candidate) => [candidate.rowId, candidate]),
  );
  return {
    ordersOf: (rowId) => drugs.get(rowId)?.content.orders ?? [],
    rawOf: (rowId) => drugs.get(rowId)?.raw ?? null,
  };
}

/** What every claim says besides its orders and its days. */
export interface ClaimHead {
  readonly division: CodedText | null;
  readonly institution: Institution;
  readonly cardSequence: string | null;
  readonly diagnoses: readonly CodedText[];
  readonly procedures: readonly CodedText[];
  readonly copaymentTwd: number | null;
  readonly nhiPoints: number | null;
}

export const claimHead = (claim: ClaimHead): ClaimHead => {
  const { division, institution, cardSequence, diagnoses, procedures, copaymentTwd, nhiPoints } = claim;
  return { division, institution, cardSequence, diagnoses, procedures, copaymentTwd, nhiPoints };
};

export interface OrderedItem {
  /** Among the orders that are shown, counted from 1: a gap would tell of a hidden one. */
  readonly line: number;
  readonly orderKind: OrderKind;
  readonly order: DisplayName;
}

/** In the claim's own order. */
export const shownOrders = <OrderLine extends Placed<CodedText>>(
  orders: readonly OrderLine[],
  language: Language,
): readonly { readonly order: OrderLine; readonly shown: OrderedItem }[] =>
  orders
    .toSorted((left, right) => left.line - right.line)
    .map((order, index) => ({ order, shown: orderedItem(order, index + 1, language) }));

const orderedItem = (order: CodedText, line: number, language: Language): OrderedItem => ({
  line,
  orderKind: orderKind(order.code),
  order: orderDisplay({ code: order.code, name: order.name }, language),
});
