import { accepted, refused } from '../shared/decider.ts';
import type { Instant } from '../shared/time.ts';
import { hasReached } from './ages.ts';
import type { AppointGuardian, DelegationRefusal, EndCustody, EndGuardianship } from './commands.ts';
import { neverBackwards, type DelegationDecision } from './decision.ts';
import type { DelegationState } from './state.ts';

/** The link of the insurer stays as it is: a court says who decides, not through whom somebody is insured. */
export function endCustody(command: EndCustody, state: DelegationState): DelegationDecision {
  const { type, parentId, subjectBirthDate, from, now } = command;
  if (subjectBirthDate === undefined) return refused({ code: 'person-not-found' });
  const effectiveFrom = neverBackwards(from, now);
  const isEnd = type === 'EndCustody';
  if (isSoAlready(state, command, effectiveFrom)) return accepted();
  return accepted({ type: isEnd ? 'CustodyEnded' : 'CustodyRestored', data: { parentId, effectiveFrom } });
}

function isSoAlready(state: DelegationState, { type, parentId }: EndCustody, effectiveFrom: Instant): boolean {
  const last = state.custody.get(parentId)?.at(-1);
  if (last === undefined) return type === 'RestoreCustody';
  return last.hasCustody === (type === 'RestoreCustody') && last.from <= effectiveFrom;
}

export function appointGuardian(command: AppointGuardian, state: DelegationState): DelegationDecision {
  const { orderId, guardianId, ward, until } = command;
  const from = neverBackwards(command.from, command.now);
  const refusal = refusalOfOrder(command, from);
  if (refusal !== undefined) return refused(refusal);
  if (orderLike(command, state) !== undefined) return accepted();
  return accepted({ type: 'GuardianAppointed', data: { orderId, guardianId, ward, from, until } });
}

function refusalOfOrder(command: AppointGuardian, from: Instant): DelegationRefusal | undefined {
  const { subjectId, subjectBirthDate, guardianId, guardianBirthDate, ward, until, now } = command;
  if (subjectBirthDate === undefined || guardianBirthDate === undefined) return { code: 'person-not-found' };
  if (guardianId === subjectId) return { code: 'own-guardian' };
  if (!hasReached('majority', guardianBirthDate, now)) return { code: 'guardian-not-adult' };
  if (until !== null && until <= from) return { code: 'order-period-empty' };
  const capacity = hasReached('majority', subjectBirthDate, from) ? 'adult' : 'minor';
  if (capacity === ward) return undefined;
  return { code: ward === 'minor' ? 'ward-not-minor' : 'ward-not-adult' };
}

/** The same order, stated before. */
export function orderLike(
  { guardianId, ward, until, from, now }: AppointGuardian,
  state: DelegationState,
): { readonly orderId: AppointGuardian['orderId'] } | undefined {
  const start = neverBackwards(from, now);
  return [...state.guardianships.values()].find(
    (known) =>
      known.guardianId === guardianId &&
      known.ward === ward &&
      known.until === until &&
      (known.from === start || (known.from <= now && start === now)),
  );
}

export function endGuardianship(command: EndGuardianship, state: DelegationState): DelegationDecision {
  const { orderId, from, now } = command;
  const known = state.guardianships.get(orderId);
  if (known === undefined) return refused({ code: 'order-not-found' });
  const effectiveFrom = neverBackwards(from, now);
  if (known.until !== null && known.until <= effectiveFrom) return accepted();
  return accepted({ type: 'GuardianshipEnded', data: { orderId, effectiveFrom } });
}
