import { accepted, type Decision } from '../shared/decider.ts';
import type { Actor } from '../shared/recorded.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { AccessAction, AccessEvent, AccessSubjectMatter } from './events.ts';
import type { AccessState } from './state.ts';

interface Answered {
  readonly actor: Actor;
  readonly action: AccessAction;
  readonly categories: readonly AccessSubjectMatter[];
  readonly resource: string;
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
  if (state.recentRequestIds.has(command.requestId)) return accepted(); // A retry: the answer is on record.
  const { actor, action, categories, resource, requestId, reasons } = command;
  const answered = { actor, action, categories, resource, requestId, reasons };
  switch (command.type) {
    case 'RecordAccess':
      return accepted({ type: 'AccessAllowed', data: { ...answered, consentEventIds: command.consentEventIds } });
    case 'RecordRefusal':
      return accepted({ type: 'AccessRefused', data: answered });
    default:
      return unreachable(command);
  }
}
