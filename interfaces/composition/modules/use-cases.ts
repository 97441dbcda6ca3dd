import { ContainerModule } from 'inversify';
import { createHistoryReader } from '../../../application/audit/read-history.ts';
import { createImportDocument } from '../../../application/health-record/import-document.ts';
import { createNationalIdOf } from '../../../application/people/national-id-of.ts';
import { createRebuildDirectory } from '../../../application/people/rebuild-directory.ts';
import { createIsDemoPerson } from '../../../application/people/is-demo-person.ts';
import { createPersonExists } from '../../../application/people/person-exists.ts';
import { createRegisterPerson } from '../../../application/people/register-person.ts';
import { tokens } from '../tokens.ts';

/** What the product does, over the ports. */
export const useCasesModule = new ContainerModule(({ bind }) => {
  bind(tokens.writing)
    .toResolvedValue((handle, identifiers) => ({ handle, identifiers }), [tokens.handle, tokens.identifiers])
    .inSingletonScope();
  bind(tokens.personExists)
    .toResolvedValue((store) => createPersonExists(store), [tokens.store])
    .inSingletonScope();
  bind(tokens.isDemoPerson)
    .toResolvedValue((store) => createIsDemoPerson(store), [tokens.store])
    .inSingletonScope();
  bind(tokens.registerPerson)
    .toResolvedValue(
      (directory, identifiers, clock, handle) => createRegisterPerson({ directory, identifiers, clock, handle }),
      [tokens.directory, tokens.identifiers, tokens.clock, tokens.handle],
    )
    .inSingletonScope();
  bind(tokens.nationalIdOf)
    .toResolvedValue((store, codec) => createNationalIdOf({ store, codec }), [tokens.store, tokens.codec])
    .inSingletonScope();
  bind(tokens.importDocument)
    .toResolvedValue(
      (nationalIdOf, keyRing, clock, { handle, identifiers }) =>
        createImportDocument({ handle, keyRing, identifiers, clock, nationalIdOf }),
      [tokens.nationalIdOf, tokens.keyRing, tokens.clock, tokens.writing],
    )
    .inSingletonScope();
  bind(tokens.rebuildDirectory)
    .toResolvedValue(
      (store, codec, directory) => createRebuildDirectory({ store, codec, directory }),
      [tokens.store, tokens.codec, tokens.directory],
    )
    .inSingletonScope();
  bind(tokens.readHistory)
    .toResolvedValue((store, codec) => createHistoryReader({ store, codec }), [tokens.store, tokens.codec])
    .inSingletonScope();
});
