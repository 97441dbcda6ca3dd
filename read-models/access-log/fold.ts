import type { AccessEvent } from '../../domain/access/index.ts';
import type { AnyEvent } from '../../domain/catalogue.ts';
import type { Recorded } from '../../domain/shared/recorded.ts';
import type { ReadModel } from '../read-model.ts';
import type { AccessLogRow, LookerRow, LookRow } from './row.ts';

type Fold = ReadModel<AccessLogRow>;

const isOfAccess = (event: AnyEvent): event is AccessEvent =>
  event.type === 'AccessAllowed' || event.type === 'AccessRefused';

const lookerKey = (actor: string): string => `looker ${actor}`;
/** A request asks a resource for one action once; a retry of it is not recorded again. */
const lookKey = ({ type, data }: AccessEvent): string =>
  `look ${data.requestId} ${type} ${data.action} ${data.resource}`;

export const rowKeysOf: Fold['rowKeysOf'] = (event) =>
  isOfAccess(event) ? [lookKey(event), lookerKey(event.data.actor)] : [];

export const fold: Fold['fold'] = (row, { event, recordedAt }, rowKey) => {
  if (!isOfAccess(event)) return row;
  if (rowKey === lookKey(event)) return lookOf(event, recordedAt);
  return lookerOf(row?.kind === 'looker' ? row : undefined, event, recordedAt);
};

type At = Recorded<AnyEvent>['recordedAt'];

function lookOf(event: AccessEvent, at: At): LookRow {
  const { actor, action, categories, resource, reasons } = event.data;
  const isAllowed = event.type === 'AccessAllowed';
  return {
    kind: 'look',
    at,
    actor,
    effect: isAllowed ? 'allowed' : 'refused',
    action,
    categories,
    resource,
    reasons,
    consentEventIds: isAllowed ? event.data.consentEventIds : [],
  };
}

function lookerOf(row: LookerRow | undefined, { type, data: { actor } }: AccessEvent, at: At): LookerRow {
  const before = row ?? { kind: 'looker', actor, firstAllowedAt: null, lastAt: at, allowed: 0, refused: 0 };
  return type === 'AccessAllowed'
    ? { ...before, firstAllowedAt: before.firstAllowedAt ?? at, lastAt: at, allowed: before.allowed + 1 }
    : { ...before, lastAt: at, refused: before.refused + 1 };
}
