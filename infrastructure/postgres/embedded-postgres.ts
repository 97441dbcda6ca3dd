import { applicationUrl } from './application-database.ts';
import type { Durability } from './postgres-cluster.ts';
import { preparePlace, type PlaceOptions } from './postgres-place.ts';
import { takeLease } from './server-lease.ts';

export interface EmbeddedPostgres {
  /** Of the database `passbook`, as the role that owns it. */
  readonly url: string;
  readonly serverPid: number;
  /** Stops the server unless another process uses it. Close the pools first; a second call waits for the first. */
  readonly release: () => Promise<void>;
}

export interface EmbeddedPostgresOptions extends PlaceOptions {
  readonly durability: Durability;
}

/**
 * The PostgreSQL of `dataFolder`: made on first use, shared by all processes of this machine that name the same folder,
 * adopted when an earlier process was killed without stopping it.
 */
export async function acquireEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = await preparePlace(options);
  const { first, release } = await takeLease(place, options.durability);
  return { url: applicationUrl(first), serverPid: first.pid, release };
}
