import type { DelegationCommand, DelegationEvent, GrantId, SpokenFor } from '../../domain/delegation/index.ts';
import type { CareCategory } from '../../domain/shared/event-contract.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { at, on } from './people.ts';

export const grandmother = 'per_grandmother000000000' as PersonId;
export const daughter = 'per_daughter000000000000' as PersonId;
export const neighbour = 'per_neighbour00000000000' as PersonId;
export const grantIdOf = (n: number, subject: PersonId = grandmother): GrantId =>
  `${subject}_${n.toString(36).padStart(20, '0')}` as GrantId;

type CommandOf<Type extends DelegationCommand['type']> = Extract<DelegationCommand, { type: Type }>;
type EventOf<Type extends DelegationEvent['type']> = Extract<DelegationEvent, { type: Type }>;

export const now = '2026-03-01T04:00:00Z';
export const granting = (more: Partial<CommandOf<'GrantDelegation'>> = {}): CommandOf<'GrantDelegation'> => ({
  type: 'GrantDelegation',
  by: grandmother,
  now: at(now),
  subjectId: grandmother,
  subjectBirthDate: on('1948-05-06'),
  grantId: grantIdOf(1),
  delegateId: daughter,
  delegateBirthDate: on('1975-10-12'),
  categories: ['visits', 'labs'],
  actions: ['view'],
  from: null,
  until: at('2027-03-01T04:00:00Z'),
  ...more,
});
export const granted = (more: Partial<EventOf<'DelegationGranted'>['data']> = {}): EventOf<'DelegationGranted'> => ({
  type: 'DelegationGranted',
  data: {
    grantId: grantIdOf(1),
    delegateId: daughter,
    categories: ['visits', 'labs'],
    actions: ['view'],
    from: at(now),
    until: at('2027-03-01T04:00:00Z'),
    ...more,
  },
});
export const accepted = (grantId: GrantId = grantIdOf(1)): DelegationEvent => ({
  type: 'DelegationAccepted',
  data: { grantId },
});
export const revoked = (grantId: GrantId = grantIdOf(1)): DelegationEvent => ({
  type: 'DelegationRevoked',
  data: { grantId },
});
export const renounced = (grantId: GrantId = grantIdOf(1)): DelegationEvent => ({
  type: 'DelegationRenounced',
  data: { grantId },
});
export const switched = (access: 'on' | 'off', ...parents: readonly SpokenFor[]): DelegationEvent => ({
  type: 'MinorAccessSwitched',
  data: { access, parents },
});
export const hidden = (category: CareCategory): DelegationEvent => ({ type: 'CategoryHidden', data: { category } });
export const unhidden = (category: CareCategory): DelegationEvent => ({ type: 'CategoryUnhidden', data: { category } });
