import { Container } from 'inversify';
import type pg from 'pg';
import type { KeyVault } from '../../application/ports/key-ring.ts';
import type { AdjustableClock } from '../../infrastructure/system/adjustable-clock.ts';
import type { Services } from '../operations/services.ts';
import { logModule } from './modules/log.ts';
import { projectionsModule } from './modules/projections.ts';
import { useCasesModule } from './modules/use-cases.ts';
import { tokens } from './tokens.ts';

/** What is there before anything is wired: it was opened, and will be closed, by whoever composes. */
export interface Foundations {
  readonly pool: pg.Pool;
  readonly vault: KeyVault;
  readonly clock: AdjustableClock;
  readonly onError: (error: unknown) => void;
}

export interface Composition {
  readonly services: Services;
  readonly get: Container['get'];
}

export function compose({ pool, vault, clock, onError }: Foundations): Composition {
  const container = new Container();
  container.bind(tokens.pool).toConstantValue(pool);
  container.bind(tokens.vault).toConstantValue(vault);
  container.bind(tokens.clock).toConstantValue(clock);
  container.bind(tokens.onError).toConstantValue(onError);
  container.load(logModule, useCasesModule, projectionsModule);
  const directory = container.get(tokens.directory);
  const services: Services = {
    clock,
    identifiers: container.get(tokens.identifiers),
    handle: container.get(tokens.handle),
    gate: container.get(tokens.gate),
    personExists: container.get(tokens.personExists),
    everyone: () => directory.everyone(),
    registerPerson: container.get(tokens.registerPerson),
    importDocument: container.get(tokens.importDocument),
    views: container.get(tokens.views),
    readHistory: container.get(tokens.readHistory),
    replayPerson: container.get(tokens.replayPerson),
    changesOf: container.get(tokens.personChanges),
    maintenance: container.get(tokens.maintenance),
  };
  return { services, get: container.get.bind(container) };
}
