import type { AnyEvent } from '../../domain/catalogue.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { ReadModel } from '../read-model.ts';
import type { FamilyTieRow } from './row.ts';

type Fold = ReadModel<FamilyTieRow>;

/** An invitation that nobody has accepted names nobody whom we know. */
function otherOf(event: AnyEvent): PersonId | undefined {
  switch (event.type) {
    case 'DependantLinked':
      return event.data.parentId;
    case 'DelegationGranted':
    case 'InvitationAccepted':
      return event.data.delegateId;
    case 'GuardianAppointed':
      return event.data.guardianId;
    default:
      return undefined;
  }
}

export const rowKeysOf: Fold['rowKeysOf'] = (event) => {
  const other = otherOf(event);
  return other === undefined ? [] : [other];
};

/** A tie that has ended stays: whoever asks is answered by the decision at the log's head. */
export const fold: Fold['fold'] = (row, { event }) => {
  const otherId = otherOf(event);
  return otherId === undefined ? row : { otherId };
};
