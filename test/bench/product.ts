import { join } from 'node:path';
import type pg from 'pg';
import { openFileKeyVault } from '../../infrastructure/keys/file-key-vault.ts';
import { migrate } from '../../infrastructure/postgres/migrate.ts';
import { migrations } from '../../infrastructure/postgres/migrations/index.ts';
import { openPool } from '../../infrastructure/postgres/pool.ts';
import { createAdjustableClock } from '../../infrastructure/system/adjustable-clock.ts';
import { compose, type Composition } from '../../interfaces/composition/container.ts';
import { tokens } from '../../interfaces/composition/tokens.ts';
import type { Bench } from './finding.ts';

export interface Product extends Composition {
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** As `serve` gives it. */
const poolConnectionsMax = 20;

export interface ProductOptions {
  /** False: a case builds those it wants itself. */
  readonly hasReadModels?: boolean;
}

/** What we measure: the composed product as it is served, over a case's own database. */
export async function openProduct(
  { url, folder }: Pick<Bench, 'url' | 'folder'>,
  { hasReadModels = true }: ProductOptions = {},
): Promise<Product> {
  const vault = await openFileKeyVault(join(folder, 'master.key'));
  const pool = openPool(url, { max: poolConnectionsMax, applicationName: 'passbook-bench' });
  await migrate(pool, migrations);
  const errors: unknown[] = [];
  const onError = (error: unknown): void => {
    errors.push(error);
  };
  const composition = compose({ pool, vault, clock: createAdjustableClock(undefined), onError });
  if (hasReadModels) await composition.get(tokens.maintenance).rebuildWhatChanged();
  return {
    ...composition,
    pool,
    close: async () => {
      await composition.get(tokens.store).close();
      await pool.end();
      // The product tries again by itself; a bench in which it had to has measured something else.
      if (errors.length > 0) throw new AggregateError(errors, 'Something failed in the background.');
    },
  };
}
