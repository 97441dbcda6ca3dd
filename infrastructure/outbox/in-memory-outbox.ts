import type { Claim, Outbox, OutboxState } from '../../application/ports/outbox.ts';
import { keyOfTelling, type DueTelling } from '../../domain/notifications/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { outcomeOf, stateOf } from './settlements.ts';

interface Row {
  telling: DueTelling;
  state: OutboxState;
  nextAttemptAt: Instant;
  fence: number;
  leaseUntilMs: number;
  readonly attempts: Map<number, string | null>;
}

/** For tests and simulations. `steadyMs` is the clock of the store, which no worker's clock moves. */
export function createInMemoryOutbox(steadyMs: () => number): Outbox {
  const rows = new Map<string, Row>();
  let fence = 0;
  const isOpen = (row: Row, now: Instant): boolean =>
    ['planned', 'unknown', 'claimed'].includes(row.state) &&
    row.nextAttemptAt <= now &&
    (row.state !== 'claimed' || row.leaseUntilMs <= steadyMs());
  const held = (claim: Claim): Row | undefined => {
    const row = rows.get(claim.key);
    return row?.state === 'claimed' && String(row.fence) === claim.fence ? row : undefined;
  };
  return {
    plan: (tellings) => {
      for (const telling of tellings) planOne(rows, telling);
      return Promise.resolve();
    },
    claim: ({ now, limit, leaseMs }) => {
      const open = [...rows.entries()]
        .filter(([, row]) => isOpen(row, now))
        .toSorted(([, one], [, other]) => (one.nextAttemptAt < other.nextAttemptAt ? -1 : 1))
        .slice(0, limit);
      for (const [, row] of open) {
        fence += 1;
        Object.assign(row, { state: 'claimed', fence, leaseUntilMs: steadyMs() + leaseMs });
      }
      return Promise.resolve(open.map(([key, row]) => claimOf(key, row)));
    },
    beginAttempt: (claim) => {
      const row = held(claim);
      if (row === undefined || row.leaseUntilMs <= steadyMs()) return Promise.resolve(false);
      row.attempts.set(row.fence, null);
      return Promise.resolve(true);
    },
    settle: (claim, settlement) => {
      const row = held(claim);
      if (row === undefined) return Promise.resolve(false);
      if (row.attempts.has(row.fence)) row.attempts.set(row.fence, outcomeOf(settlement));
      row.state = stateOf(settlement, claim);
      if (settlement.kind === 'wait') row.nextAttemptAt = settlement.until;
      if (settlement.kind === 'retry') row.nextAttemptAt = settlement.at;
      return Promise.resolve(true);
    },
    forget: (personId) => {
      forgetPerson(rows, personId);
      return Promise.resolve();
    },
    counts: () => Promise.resolve(countOf(rows.values())),
  };
}

function countOf(rows: Iterable<Row>): Readonly<Record<OutboxState, number>> {
  const counts = { planned: 0, claimed: 0, unknown: 0, told: 0, suppressed: 0, expired: 0, dead: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

function forgetPerson(rows: Map<string, Row>, personId: PersonId): void {
  for (const [key, { telling }] of rows) {
    if (telling.subjectId === personId || telling.recipientId === personId) rows.delete(key);
  }
}

function claimOf(key: string, { fence, telling, attempts }: Row): Claim {
  const mayHaveLeft = [...attempts.values()].some((outcome) => outcome === null || outcome === 'unknown');
  return { key, fence: String(fence), telling, attempts: attempts.size, mayHaveLeft };
}

function planOne(rows: Map<string, Row>, telling: DueTelling): void {
  const key = keyOfTelling(telling);
  const known = rows.get(key);
  if (known === undefined) {
    const row: Row = {
      telling,
      state: 'planned',
      nextAttemptAt: telling.dueAt,
      fence: 0,
      leaseUntilMs: 0,
      attempts: new Map(),
    };
    rows.set(key, row);
    return;
  }
  if (known.state !== 'planned' && known.state !== 'unknown' && known.state !== 'suppressed') return;
  const isMoved = known.telling.dueAt !== telling.dueAt && known.state === 'planned' && known.attempts.size === 0;
  if (known.state === 'suppressed' || isMoved) known.nextAttemptAt = telling.dueAt;
  if (known.state === 'suppressed') known.state = 'planned';
  known.telling = telling;
}
