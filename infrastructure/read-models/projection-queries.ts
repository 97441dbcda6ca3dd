import type pg from 'pg';
import type {
  BuiltModel,
  Checkpoint,
  ParkedPerson,
  Progress,
  Standing,
} from '../../application/ports/read-model-store.ts';
import type { LogId } from '../../application/ports/event-store.ts';

/** Whatever can be asked: any connection of a pool, or one of them. */
export type Queryable = pg.Pool | pg.ClientBase;

/** One statement, so that all of it is of one moment. */
const standing = `
  SELECT
    (SELECT json_build_object('logId', log_id, 'position', position)
     FROM projection_checkpoint WHERE name = 'live') AS checkpoint,
    (SELECT coalesce(json_agg(json_build_object('name', name, 'version', version)), '[]') FROM read_models) AS built,
    (SELECT count(*)::integer FROM parked_persons) AS parked_persons`;

interface StandingRow {
  readonly checkpoint: { readonly logId: LogId; readonly position: Progress } | null;
  readonly built: readonly BuiltModel[];
  readonly parked_persons: number;
}

export async function readStanding(database: Queryable): Promise<Standing> {
  const [row] = (await database.query<StandingRow>(standing)).rows;
  return { checkpoint: row?.checkpoint ?? undefined, built: row?.built ?? [], parkedPersons: row?.parked_persons ?? 0 };
}

export const advance = `
  INSERT INTO projection_checkpoint (name, log_id, position, advanced_at)
  VALUES ('live', $1, $2, now())
  ON CONFLICT (name) DO UPDATE
  SET log_id = excluded.log_id, position = excluded.position, advanced_at = excluded.advanced_at`;

export const advanceValues = ({ logId, position }: Checkpoint): string[] => [logId, position];

export const readParked = `
  SELECT person_id AS "personId", position, event_id AS "eventId", reason, parked_at AS "parkedAt"
  FROM parked_persons
  ORDER BY parked_at, person_id`;

export const readParkedAmong = `
  SELECT person_id FROM parked_persons WHERE person_id = ANY ($1::text[])`;

export const park = `
  INSERT INTO parked_persons (person_id, position, event_id, reason, parked_at)
  SELECT "personId", position, "eventId", reason, "parkedAt"
  FROM json_to_recordset($1::json)
    AS person ("personId" text, position text, "eventId" uuid, reason text, "parkedAt" text)
  ON CONFLICT (person_id) DO UPDATE
  SET position = excluded.position, event_id = excluded.event_id, reason = excluded.reason, parked_at = excluded.parked_at`;

export const parkValues = (persons: readonly ParkedPerson[]): string[] => [JSON.stringify(persons)];

export const unpark = `DELETE FROM parked_persons WHERE person_id = ANY ($1::text[])`;

export const enterBuilt = `
  INSERT INTO read_models (name, version, built_at)
  VALUES ($1, $2, now())
  ON CONFLICT (name) DO UPDATE SET version = excluded.version, built_at = excluded.built_at`;

export const markRows = `
  INSERT INTO row_marks (model, person_id)
  SELECT model, person_id FROM json_to_recordset($1::json) AS written (model text, person_id text)
  ON CONFLICT (model, person_id) DO UPDATE SET written_by = excluded.written_by`;

/** The build of the table is part of it: a swapped table holds other rows whoever they are of. */
export const rowsMark = (model: string, personId: string): string => `
  SELECT concat_ws('/',
    (SELECT built_at FROM read_models WHERE name = ${model}),
    (SELECT written_by FROM row_marks WHERE model = ${model} AND person_id = ${personId}))`;

export const livePosition = `SELECT position FROM projection_checkpoint WHERE name = 'live'`;

export const isParked = (personId: string): string =>
  `SELECT EXISTS (SELECT FROM parked_persons WHERE person_id = ${personId})`;

export const rowsStanding = `
  SELECT
    (SELECT version FROM read_models WHERE name = $1) AS version,
    (${rowsMark('$1', '$2')}) AS mark,
    (${livePosition}) AS position,
    (${isParked('$2')}) AS is_parked`;

export const removeBuilt = `DELETE FROM read_models WHERE name = $1`;
