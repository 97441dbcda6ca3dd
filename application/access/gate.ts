import type { AccessAction, AccessFacts, AccessSubjectMatter } from '../../domain/access/index.ts';
import { access, accessStream, decideAccess, factsWithoutFamily } from '../../domain/access/index.ts';
import { parsePersonId, type PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import type { AccessFilter } from '../../read-models/read-model.ts';
import type { HandleCommand } from '../command-handling/command-handler.ts';
import type { Clock } from '../ports/clock.ts';
import type { AccessFactsReader } from './access-facts.ts';

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
  readonly facts: AccessFactsReader;
  readonly clock: Clock;
}): Gate {
  const decider = { ...access, streamOf: accessStream };
  const factsFor = async ({ actor, subject }: AccessRequest, isRegistered: boolean): Promise<AccessFacts> => {
    const mayBeFamily = isRegistered && parsePersonId(actor).ok && !isSame(actor, subject);
    return mayBeFamily ? needs.facts.now(subject) : factsWithoutFamily(isRegistered);
  };
  return {
    read: async (request, produce) => {
      const { actor, subject, action, categories, resource, requestId } = request;
      const isRegistered = await needs.personExists(subject);
      const facts = await factsFor(request, isRegistered);
      const decision = decideAccess(facts, { ...request, at: needs.clock.now() });
      if (!isRegistered) return decision.effect === 'allow' ? { kind: 'no-such-person' } : { kind: 'refused' };
      const reasons = decision.reasons.map(({ code }) => code);
      const { effect, consentEventIds } = decision;
      const answered = { actor, action, categories, resource, requestId, reasons };
      const command =
        effect === 'allow'
          ? { type: 'RecordAccess' as const, ...answered, consentEventIds }
          : { type: 'RecordRefusal' as const, ...answered };
      // Durable before the first byte of the answer: if this throws, nobody gets anything.
      await needs.handle(decider, { personId: subject, actor, command });
      if (effect === 'deny') return { kind: 'refused' };
      return { kind: 'allowed', value: await produce(decision.filter) };
    },
  };
}

const isSame = (actor: string, subject: string): boolean => actor === subject;
