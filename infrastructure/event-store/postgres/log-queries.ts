import { pageBytesMax } from '../../../application/event-log/event-pages.ts';

/**
 * How far the log may be read: every event of a transaction below the cut-off is visible now or never will be.
 *
 * A number is taken when an event is inserted and seen when it commits, so a reader that remembered "the last number"
 * would step over events that commit later. The snapshot says which transactions were still running when it was taken.
 * `pg_snapshot_xmin` would be a cut-off, but it counts the transactions of every database in the cluster; one that is
 * left open elsewhere would stall this log. So the cut-off is the least running transaction that is not *proven* to
 * belong to another database. This is safe because:
 *
 * - `pg_stat_activity` is read after the snapshot was taken. A transaction that was running then is either still shown,
 *   with its database, or it has ended since; what is not shown (ended, prepared for two-phase commit, or hidden from
 *   us for whatever reason) counts as ours, which at worst makes a reader wait.
 * - A session keeps its database for life, and a transaction id is given once. Even if the place of a session was taken
 *   over by one of this database between the reading of its two columns, that one's transaction is younger than the
 *   snapshot, so it is not among those we ask about. This holds because the statement is a transaction of its own:
 *   inside a longer one PostgreSQL would answer from an activity list that is older than the snapshot.
 * - Transactions from `pg_snapshot_xmax` on are not visible in this snapshot at all and sort behind everything that is.
 * - A snapshot that names nobody although somebody runs (on a standby) proves nothing: then it is `pg_snapshot_xmin`.
 *
 * `backend_xid` has the low 32 bits only; running transactions are never further apart than that. Two references to
 * the cut-off must see one value, hence MATERIALIZED. The snapshot of a quiet database asks for no activity at all.
 */
const cut = `
  cut AS MATERIALIZED (
    SELECT
      pg_snapshot_xmax(snapshot) AS newest,
      CASE
        WHEN pg_snapshot_xmin(snapshot) = pg_snapshot_xmax(snapshot) THEN pg_snapshot_xmax(snapshot)
        ELSE coalesce(
          (SELECT running.xid
           FROM pg_snapshot_xip(snapshot) AS running (xid)
           WHERE NOT EXISTS (
             SELECT FROM pg_stat_activity AS other
             WHERE other.backend_xid = running.xid::xid AND other.datname <> current_database())
           ORDER BY running.xid
           LIMIT 1),
          CASE
            WHEN EXISTS (SELECT FROM pg_snapshot_xip(snapshot)) THEN pg_snapshot_xmax(snapshot)
            ELSE pg_snapshot_xmin(snapshot)
          END)
      END AS cut_off
    FROM pg_current_snapshot() AS snapshot
  )`;

/** Something has committed that may not be read yet, because an older transaction is still running. */
const isTailHidden = `
  cut.cut_off < cut.newest
    AND coalesce((SELECT tx_id >= cut.cut_off FROM events ORDER BY tx_id DESC, position DESC LIMIT 1), false)`;

const eventFields = 'stream, revision, event_id, type, data, metadata, tx_id, position';

/**
 * The first of some events in their order, up to the one that fills a page's bytes: lengths are known without reading the
 * data. A page of long reports would otherwise be tens of megabytes, and twice that on the wire.
 */
const firstThatFit = (events: string, order: string): string => `
  SELECT ${eventFields}
  FROM (
    SELECT *, sum(octet_length(data)) OVER (ORDER BY ${order} ROWS UNBOUNDED PRECEDING) - octet_length(data) AS bytes_before
    FROM (${events}) AS found
  ) AS measured
  WHERE bytes_before < ${pageBytesMax}
  ORDER BY ${order}`;

/**
 * One row with nulls when the page is empty. The cursor is compound like the order: by the number alone, a reader would
 * step over the events of a transaction that began earlier and numbered later. That LIMIT is a parameter makes the plan
 * that PostgreSQL keeps for this statement walk the index, also when it was made while the table was small.
 */
export const nextPage = `
  WITH ${cut}
  SELECT ${isTailHidden} AS is_tail_hidden, page.*
  FROM cut LEFT JOIN LATERAL (${firstThatFit(
    `SELECT ${eventFields}
   FROM events
   WHERE (tx_id, position) > ($1::xid8, $2::bigint) AND tx_id < cut.cut_off
   ORDER BY tx_id, position
   LIMIT $3`,
    'tx_id, position',
  )}) AS page ON true`;

export const lastPlace = `
  WITH ${cut}
  SELECT ${isTailHidden} AS is_tail_hidden, page.*
  FROM cut LEFT JOIN LATERAL (
    SELECT tx_id, position
    FROM events
    WHERE tx_id < cut.cut_off
    ORDER BY tx_id DESC, position DESC
    LIMIT 1
  ) AS page ON true`;

export const nextOfStream = firstThatFit(
  `SELECT ${eventFields}
   FROM events
   WHERE stream = $1 AND revision >= $2
   ORDER BY revision
   LIMIT $3`,
  'revision',
);

export const headOfStream = 'SELECT revision FROM events WHERE stream = $1 ORDER BY revision DESC LIMIT 1';

export const nextByOwner = firstThatFit(
  `SELECT ${eventFields}, owner
   FROM events
   WHERE (owner, stream, revision) > ($1, $2, $3::bigint) AND (tx_id, position) <= ($4::xid8, $5::bigint)
   ORDER BY owner, stream, revision
   LIMIT $6`,
  'owner, stream, revision',
);

/**
 * A visible event is always older than the snapshot that sees it, unless the log was restored into a cluster that has
 * counted fewer transactions: then no reader would ever get past the cut-off, without a word.
 */
export const logIdentity = `
  SELECT
    id,
    coalesce(
      (SELECT tx_id >= pg_snapshot_xmax(pg_current_snapshot()) FROM events ORDER BY tx_id DESC, position DESC LIMIT 1),
      false) AS is_ahead_of_cluster
  FROM event_log`;
