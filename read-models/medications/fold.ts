import type { InpatientOrder, Order } from '../../domain/health-record/index.ts';
import { daysBetween } from '../../domain/shared/time.ts';
import type { ReadModel } from '../read-model.ts';
import { admissionOccurredOn } from '../shared/admission-days.ts';
import { ordersOfPart, type Placed } from '../shared/claim-parts.ts';
import type { StatedEvent } from '../shared/stated-events.ts';
import { foldStated, statedKeysOf } from '../shared/stated-items.ts';
import type { DrugLine, DrugsOfClaim, MedicationsRow } from './row.ts';

export const rowKeysOf: ReadModel<MedicationsRow>['rowKeysOf'] = (event) =>
  statedKeysOf(event, (stated) => contentOf(stated) !== undefined);

export const fold: ReadModel<MedicationsRow>['fold'] = (row, recorded, rowKey) =>
  foldStated(row, recorded, rowKey, { contentOf, keepsRaw: false, hidesRowNumber: true });

/** A claim without drugs is kept too: it may be what the newest document says instead of one with drugs. */
function contentOf(event: StatedEvent): DrugsOfClaim | undefined {
  switch (event.type) {
    case 'WesternVisitClaimed': {
      const { visitedOn, institution, orders } = event.data.content;
      return { kind: 'western', occurredOn: visitedOn, institution, lines: linesOf(orders) };
    }
    case 'PharmacyDispensed': {
      const { dispensedOn, institution, orders } = event.data.content;
      return { kind: 'pharmacy', occurredOn: dispensedOn, institution, lines: linesOf(orders) };
    }
    case 'DentalVisitClaimed': {
      const { visitedOn, institution, orders } = event.data.content;
      return { kind: 'dental', occurredOn: visitedOn, institution, lines: linesOf(orders) };
    }
    case 'ChineseMedicineVisitClaimed': {
      const { visitedOn, institution, orders } = event.data.content;
      return { kind: 'chinese-medicine', occurredOn: visitedOn, institution, lines: linesOf(orders) };
    }
    case 'AdmissionClaimed': {
      const { content } = event.data;
      const lines = ordersOfPart(content.orders, 'drugs').map(inpatientLine);
      return { kind: 'admission', occurredOn: admissionOccurredOn(content), institution: content.institution, lines };
    }
    default:
      return undefined;
  }
}

const linesOf = (orders: readonly Order[]): readonly DrugLine[] =>
  ordersOfPart(orders, 'drugs').map(({ code, name, quantity, days }) => ({
    code,
    name,
    quantity,
    days,
    startedOn: null,
    endedOn: null,
  }));

function inpatientLine({ code, name, quantity, startedOn, endedOn }: Placed<InpatientOrder>): DrugLine {
  const isSpan = startedOn !== null && endedOn !== null && startedOn <= endedOn;
  return { code, name, quantity, days: isSpan ? daysBetween(startedOn, endedOn) + 1 : null, startedOn, endedOn };
}
