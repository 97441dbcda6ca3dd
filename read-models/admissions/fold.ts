import type { ReadModel } from '../read-model.ts';
import { admissionOccurredOn } from '../shared/admission-days.ts';
import { claimHead, claimPartKeysOf, foldClaimPart, ordersOfPart, type ClaimPart } from '../shared/claim-parts.ts';
import type { StatedEvent } from '../shared/stated-events.ts';
import type { AdmissionClaim, AdmissionDrugs, AdmissionsRow } from './row.ts';

export const rowKeysOf: ReadModel<AdmissionsRow>['rowKeysOf'] = (event) =>
  claimPartKeysOf(event, ({ type }) => type === 'AdmissionClaimed');

export const fold: ReadModel<AdmissionsRow>['fold'] = (row, recorded, rowKey) =>
  foldClaimPart(row, recorded, rowKey, { contentOf, keepsRaw: true });

function contentOf(event: StatedEvent, part: ClaimPart): AdmissionClaim | AdmissionDrugs | undefined {
  if (event.type !== 'AdmissionClaimed') return undefined;
  const { content } = event.data;
  const { admittedOn, dischargedOn, claimedFrom, claimedTo } = content;
  const orders = ordersOfPart(content.orders, part);
  const occurredOn = admissionOccurredOn(content);
  const days = { admittedOn, dischargedOn, claimedFrom, claimedTo, occurredOn, orders };
  return part === 'claim' ? { part, ...days, ...claimHead(content) } : { part, ...days };
}
