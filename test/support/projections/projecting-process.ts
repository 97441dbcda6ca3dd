import { openPostgresWorld } from './postgres-world.ts';

/** A process that does nothing but project, in small batches, until somebody kills it. */
const world = openPostgresWorld(process.argv[2] ?? '', { batchEvents: 7 });
world.runner.run();
process.stdout.write('projecting\n');
