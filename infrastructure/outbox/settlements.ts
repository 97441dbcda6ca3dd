import type { Claim, OutboxState, Settlement } from '../../application/ports/outbox.ts';

/** What is written beside an attempt. */
export function outcomeOf(settlement: Settlement): string {
  return settlement.kind === 'retry' ? settlement.outcome : settlement.kind;
}

/** Once a message may have left, the row says so until more is known. */
export function stateOf(settlement: Settlement, { mayHaveLeft }: Pick<Claim, 'mayHaveLeft'>): OutboxState {
  if (settlement.kind === 'wait') return mayHaveLeft ? 'unknown' : 'planned';
  if (settlement.kind !== 'retry') return settlement.kind;
  return mayHaveLeft || settlement.outcome === 'unknown' ? 'unknown' : 'planned';
}
