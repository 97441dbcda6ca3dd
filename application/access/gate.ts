import type { AccessAction, AccessSubjectMatter } from '../../domain/access/index.ts';
import { access, accessStream, decideAccess } from '../../domain/access/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import type { AccessFilter } from '../../read-models/read-model.ts';
import type { HandleCommand } from '../command-handling/command-handler.ts';

export interface AccessRequest {
  readonly actor: Actor;
  readonly subject: PersonId;
  readonly action: AccessAction;
  readonly categories: readonly [AccessSubjectMatter, ...AccessSubjectMatter[]];
  readonly resource: string;
  readonly requestId: string;
  readonly isDemoSession: boolean;
}

export type GateOutcome<Value> =
  | { readonly kind: 'allowed'; readonly value: Value }
  | { readonly kind: 'refused' }
  /** Only the operator learns that a person does not exist; anybody else is refused like a stranger. */
  | { readonly kind: 'no-such-person' };

/** The one way to anybody's health data: one decision, one access event, then the data. */
export interface Gate {
  read<Value>(request: AccessRequest, produce: (filter: AccessFilter) => Promise<Value>): Promise<GateOutcome<Value>>;
}

export function createGate(needs: {
  readonly handle: HandleCommand;
  readonly personExists: (personId: PersonId) => Promise<boolean>;
}): Gate {
  const decider = { ...access, streamOf: accessStream };
  return {
    read: async (request, produce) => {
      const { actor, subject, action, categories, resource, requestId } = request;
      const isRegistered = await needs.personExists(subject);
      const decision = decideAccess({ isRegistered }, request);
      if (!isRegistered) return decision.effect === 'allow' ? { kind: 'no-such-person' } : { kind: 'refused' };
      const reasons = decision.reasons.map(({ code }) => code);
      const { effect, consentEventIds } = decision;
      const facts = { actor, action, categories, resource, requestId, reasons };
      const command =
        effect === 'allow'
          ? { type: 'RecordAccess' as const, ...facts, consentEventIds }
          : { type: 'RecordRefusal' as const, ...facts };
      // Durable before the first byte of the answer: if this throws, nobody gets anything.
      await needs.handle(decider, { personId: subject, actor, command });
      if (effect === 'deny') return { kind: 'refused' };
      return { kind: 'allowed', value: await produce(decision.filter) };
    },
  };
}
