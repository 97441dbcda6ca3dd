import { ContainerModule } from 'inversify';
import { createAccessFactsReader } from '../../../application/access/access-facts.ts';
import { createGate } from '../../../application/access/gate.ts';
import { createCourtOrders } from '../../../application/delegation/court-orders.ts';
import { createFamilyDecisions } from '../../../application/delegation/family-decisions.ts';
import { createFindItems } from '../../../application/delegation/find-items.ts';
import { createIdentityDigest } from '../../../application/delegation/identity-digest.ts';
import { createParticularsOf } from '../../../application/people/particulars-of.ts';
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
  bind(tokens.familyKnowledge)
    .toResolvedValue(
      (store, codec, keyRing) => ({
        particularsOf: createParticularsOf({ store, codec }),
        identityDigest: createIdentityDigest(keyRing),
        findItems: createFindItems({ store, codec }),
      }),
      [tokens.store, tokens.codec, tokens.keyRing],
    )
    .inSingletonScope();
  bind(tokens.family)
    .toResolvedValue(
      ({ handle, identifiers }, knowledge, facts, clock) =>
        createFamilyDecisions({ handle, identifiers, facts, clock, ...knowledge }),
      [tokens.writing, tokens.familyKnowledge, tokens.accessFacts, tokens.clock],
    )
    .inSingletonScope();
  bind(tokens.courtOrders)
    .toResolvedValue(
      ({ handle, identifiers }, facts, clock) => createCourtOrders({ handle, identifiers, facts, clock }),
      [tokens.writing, tokens.accessFacts, tokens.clock],
    )
    .inSingletonScope();
});
