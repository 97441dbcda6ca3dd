import type pg from 'pg';
import {
  outboxStates,
  type Claim,
  type Outbox,
  type OutboxState,
  type Settlement,
} from '../../application/ports/outbox.ts';
import { keyOfTelling, type Channel, type DueTelling } from '../../domain/notifications/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { instantOfEpochMs, type CalendarDate } from '../../domain/shared/time.ts';
import { outcomeOf, stateOf } from './settlements.ts';

interface ClaimedRow {
  readonly key: string;
  readonly subject: PersonId;
  readonly recipient: PersonId;
  readonly rule: string;
  readonly period: CalendarDate;
  readonly destination: string;
  readonly channel: Channel;
  readonly version: string | null;
  readonly due_at: Date;
  readonly expires_at: Date;
  readonly fence: string;
  readonly attempts: number;
  readonly may_have_left: boolean;
}

const planSql = `
  INSERT INTO deliveries
    (key, subject, recipient, rule, period, destination, channel, version, due_at, expires_at, next_attempt_at, state)
  SELECT key, subject, recipient, rule, period, destination, channel, version, due_at, expires_at, due_at, 'planned'
  FROM jsonb_to_recordset($1) AS due (key text, subject text, recipient text, rule text, period text, destination text,
    channel text, version text, due_at timestamptz, expires_at timestamptz)
  ORDER BY key -- In one order, so that two planners cannot lock each other out.
  ON CONFLICT (key) DO UPDATE SET
    version = EXCLUDED.version, due_at = EXCLUDED.due_at, expires_at = EXCLUDED.expires_at,
    next_attempt_at = CASE
      WHEN deliveries.state = 'suppressed' THEN EXCLUDED.due_at
      WHEN deliveries.state = 'planned' AND deliveries.attempts = 0 AND deliveries.due_at <> EXCLUDED.due_at
        THEN EXCLUDED.due_at
      ELSE deliveries.next_attempt_at END,
    state = CASE WHEN deliveries.state = 'suppressed' THEN 'planned' ELSE deliveries.state END
  WHERE deliveries.state IN ('planned', 'unknown', 'suppressed')
    AND (deliveries.state = 'suppressed' OR (deliveries.version, deliveries.due_at, deliveries.expires_at)
      IS DISTINCT FROM (EXCLUDED.version, EXCLUDED.due_at, EXCLUDED.expires_at))`;

/** The condition is the index's own, so that finding what is open costs nothing of all that was ever told. */
const claimSql = `
  UPDATE deliveries SET state = 'claimed', fence = nextval('delivery_fences'),
    lease_until = clock_timestamp() + make_interval(secs => $2::float8 / 1000)
  FROM (
    SELECT key FROM deliveries
    WHERE state IN ('planned', 'unknown', 'claimed')
      AND next_attempt_at <= $1
      AND (state <> 'claimed' OR lease_until <= clock_timestamp())
    ORDER BY next_attempt_at LIMIT $3 FOR UPDATE SKIP LOCKED
  ) AS open
  WHERE deliveries.key = open.key
  RETURNING deliveries.*, EXISTS (
    SELECT FROM delivery_attempts AS attempt
    WHERE attempt.key = deliveries.key AND (attempt.outcome IS NULL OR attempt.outcome = 'unknown')
  ) AS may_have_left`;

const beginSql = `
  WITH held AS (
    UPDATE deliveries SET attempts = attempts + 1
    WHERE key = $1 AND fence = $2 AND state = 'claimed' AND lease_until > clock_timestamp() RETURNING key, fence
  )
  INSERT INTO delivery_attempts (key, fence, started_at) SELECT key, fence, $3 FROM held`;

const settleSql = `
  WITH held AS (
    UPDATE deliveries SET state = $3, code = $4, message_id = $5, next_attempt_at = COALESCE($6, next_attempt_at),
      settled_at = $7
    WHERE key = $1 AND fence = $2 AND state = 'claimed' RETURNING key, fence
  ), attempt AS (
    UPDATE delivery_attempts SET outcome = $8, code = $4, ended_at = $7
    WHERE (key, fence) IN (SELECT key, fence FROM held)
  )
  SELECT key FROM held`;

/** One statement: a worker that holds a claim finds nothing to settle, and nothing of it is written again. */
const forgetSql = `
  WITH forgotten AS (SELECT key FROM deliveries WHERE subject = $1 OR recipient = $1 FOR UPDATE),
  attempts AS (DELETE FROM delivery_attempts WHERE key IN (SELECT key FROM forgotten))
  DELETE FROM deliveries WHERE key IN (SELECT key FROM forgotten)`;

export function createPostgresOutbox(pool: pg.Pool): Outbox {
  return {
    plan: async (tellings) => {
      if (tellings.length > 0) await pool.query(planSql, [JSON.stringify(tellings.map(columnsOf))]);
    },
    claim: async ({ now, limit, leaseMs }) => {
      const { rows } = await pool.query<ClaimedRow>(claimSql, [now, leaseMs, limit]);
      return rows.map(claimOf);
    },
    beginAttempt: async ({ key, fence }, now) => (await pool.query(beginSql, [key, fence, now])).rowCount === 1,
    settle: async (claim, settlement, now) => {
      const { code, messageId, nextAt } = detailsOf(settlement);
      const values = [claim.key, claim.fence, stateOf(settlement, claim), code, messageId, nextAt, now];
      return (await pool.query(settleSql, [...values, outcomeOf(settlement)])).rowCount === 1;
    },
    forget: async (personId) => {
      await pool.query(forgetSql, [personId]);
    },
    counts: async () => {
      const { rows } = await pool.query<{ state: OutboxState; count: number }>(
        'SELECT state, count(*)::integer AS count FROM deliveries GROUP BY state',
      );
      const found = new Map(rows.map(({ state, count }) => [state, count]));
      return Object.fromEntries(outboxStates.map((state) => [state, found.get(state) ?? 0])) as Record<
        OutboxState,
        number
      >;
    },
  };
}

const columnsOf = (telling: DueTelling): object => ({
  key: keyOfTelling(telling),
  subject: telling.subjectId,
  recipient: telling.recipientId,
  rule: telling.rule,
  period: telling.period,
  destination: telling.destination,
  channel: telling.channel,
  version: telling.version,
  due_at: telling.dueAt,
  expires_at: telling.expiresAt,
});

const claimOf = (row: ClaimedRow): Claim => ({
  key: row.key,
  fence: row.fence,
  attempts: row.attempts,
  mayHaveLeft: row.may_have_left,
  telling: {
    subjectId: row.subject,
    recipientId: row.recipient,
    rule: row.rule,
    period: row.period,
    destination: row.destination,
    channel: row.channel,
    version: row.version,
    dueAt: instantOfEpochMs(row.due_at.getTime()),
    expiresAt: instantOfEpochMs(row.expires_at.getTime()),
  },
});

function detailsOf(settlement: Settlement): { code: string | null; messageId: string | null; nextAt: string | null } {
  switch (settlement.kind) {
    case 'told':
      return { code: null, messageId: settlement.messageId, nextAt: null };
    case 'wait':
      return { code: null, messageId: null, nextAt: settlement.until };
    case 'retry':
      return { code: settlement.code, messageId: null, nextAt: settlement.at };
    default:
      return { code: settlement.code, messageId: null, nextAt: null };
  }
}
