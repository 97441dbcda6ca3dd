import { ContainerModule } from 'inversify';
import { createCommandHandler } from '../../../application/command-handling/handle-command.ts';
import { contracts } from '../../../domain/catalogue.ts';
import { createPostgresDirectory } from '../../../infrastructure/directory/postgres-directory.ts';
import { createEventCodec } from '../../../infrastructure/event-store/event-codec.ts';
import { createPostgresKeyRing } from '../../../infrastructure/keys/postgres-key-ring.ts';
import { pause } from '../../../infrastructure/system/pause.ts';
import { createRandomIdentifiers } from '../../../infrastructure/system/random-identifiers.ts';
import { tokens } from '../tokens.ts';

/** A family's folded records with room to spare: a life of 20,000 rows weighs about 4 MB. */
const cacheBytesMax = 64 * 1024 * 1024;

/** The log and what it takes to write to it: keys, codec, directory, command handler. */
export const logModule = new ContainerModule(({ bind }) => {
  bind(tokens.identifiers)
    .toResolvedValue(() => createRandomIdentifiers())
    .inSingletonScope();
  bind(tokens.keyRing)
    .toResolvedValue((pool, vault) => createPostgresKeyRing({ pool, vault }), [tokens.pool, tokens.vault])
    .inSingletonScope();
  bind(tokens.directory)
    .toResolvedValue((pool, vault) => createPostgresDirectory({ pool, vault }), [tokens.pool, tokens.vault])
    .inSingletonScope();
  bind(tokens.store)
    .toResolvedValue((openStore) => openStore(), [tokens.openStore])
    .inSingletonScope();
  bind(tokens.codec)
    .toResolvedValue((keyRing) => createEventCodec({ contracts, keyRing }), [tokens.keyRing])
    .inSingletonScope();
  bind(tokens.handle)
    .toResolvedValue(
      (store, codec, clock, identifiers) =>
        createCommandHandler({ store, codec, clock, identifiers, cacheBytesMax, pause }),
      [tokens.store, tokens.codec, tokens.clock, tokens.identifiers],
    )
    .inSingletonScope();
});
