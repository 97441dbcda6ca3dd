import { accepted, type Decision } from '../shared/decider.ts';
import type { Actor } from '../shared/recorded.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { AccessAction, AccessEvent, AccessSubjectMatter } from './events.ts';
import { wordsOf, type AccessState } from './state.ts';

interface Answered {
  readonly actor: Actor;
  readonly action: AccessAction;
  readonly categories: readonly AccessSubjectMatter[];
  readonly resource: string;
  /** Ours, never the caller's: whoever could choose it could hide a second reading behind the first. */
  readonly requestId: string;
  /** Codes of `decideAccess`. */
  readonly reasons: readonly string[];
}
export interface RecordAccess extends Answered {
  readonly type: 'RecordAccess';
  readonly consentEventIds: readonly string[];
}
export interface RecordRefusal extends Answered {
  readonly type: 'RecordRefusal';
}
export type AccessCommand = RecordAccess | RecordRefusal;

type RecordingDecision = Decision<AccessEvent, never>;

export function decide(command: AccessCommand, state: AccessState): RecordingDecision {
  const event = eventOf(command);
  if (state.recentAnswers.has(wordsOf(event))) return accepted(); // A retry: the answer is on record.
  return accepted(event);
}

function eventOf(command: AccessCommand): AccessEvent {
  const { actor, action, categories, resource, requestId, reasons } = command;
  const answered = { actor, action, categories, resource, requestId, reasons };
  switch (command.type) {
    case 'RecordAccess':
      return { type: 'AccessAllowed', data: { ...answered, consentEventIds: command.consentEventIds } };
    case 'RecordRefusal':
      return { type: 'AccessRefused', data: answered };
    default:
      return unreachable(command);
  }
}
