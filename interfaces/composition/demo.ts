import { seedDemo } from '../../application/demo/seed-demo.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { taipei } from '../../domain/shared/time.ts';
import { createAdjustableClock } from '../../infrastructure/system/adjustable-clock.ts';
import { openSource } from '../importers/registry.ts';
import { compose, type Foundations } from './container.ts';
import { tokens } from './tokens.ts';

/** Another seed is another family history; this one is what the documentation and the screenshots show. */
const demoSeed = 'yi-hsiu';

/**
 * Lets the demo family live its past beside the running server: the same parts, composed once more around a clock of
 * its own, so that nobody else records under it.
 */
export async function seedDemoFamily(foundations: Foundations, signal: AbortSignal): Promise<void> {
  const clock = createAdjustableClock(undefined);
  const today = clock.today(taipei);
  const story = compose({ ...foundations, clock });
  const store = story.get(tokens.store);
  try {
    await seedDemo({
      seed: demoSeed,
      today,
      actor: 'demo' as Actor,
      directory: story.get(tokens.directory),
      store,
      clock,
      registerPerson: story.services.registerPerson,
      importDocument: story.services.importDocument,
      handle: story.services.handle,
      openFile: async ({ name, text }) => {
        const source = await openSource({ name, content: new Blob([text]) });
        if (!source.ok) throw new TypeError(`A file of the demo family cannot be read: ${source.reason.code}`);
        return source.value;
      },
      signal,
    });
  } finally {
    await store.close();
  }
}
