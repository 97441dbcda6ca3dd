import { ContainerModule } from 'inversify';
import { createAccessFactsReader } from '../../../application/access/access-facts.ts';
import { createGate } from '../../../application/access/gate.ts';
import { createFamilyDecisions } from '../../../application/delegation/family-decisions.ts';
import { tokens } from '../tokens.ts';

/** Who may see what, and what families decide about it. */
export const accessModule = new ContainerModule(({ bind }) => {
  bind(tokens.accessFacts)
    .toResolvedValue((store, codec) => createAccessFactsReader({ store, codec }), [tokens.store, tokens.codec])
    .inSingletonScope();
  bind(tokens.gate)
    .toResolvedValue(
      (handle, personExists, facts, clock) => createGate({ handle, personExists, facts, clock }),
      [tokens.handle, tokens.personExists, tokens.accessFacts, tokens.clock],
    )
    .inSingletonScope();
  bind(tokens.family)
    .toResolvedValue(
      ({ handle, identifiers }, facts, clock) => createFamilyDecisions({ handle, identifiers, facts, clock }),
      [tokens.writing, tokens.accessFacts, tokens.clock],
    )
    .inSingletonScope();
});
