import type {
  DelegationCommand,
  DelegationEvent,
  GrantId,
  IdentityDigest,
  ItemKey,
  OrderId,
  SpokenFor,
} from '../../domain/delegation/index.ts';
import type { CareCategory } from '../../domain/shared/event-contract.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { eventIdOf } from './events.ts';
import { at, on } from './people.ts';

export const grandmother = 'per_grandmother000000000' as PersonId;
export const daughter = 'per_daughter000000000000' as PersonId;
export const neighbour = 'per_neighbour00000000000' as PersonId;
export const grantIdOf = (n: number, subject: PersonId = grandmother): GrantId =>
  `${subject}_${n.toString(36).padStart(20, '0')}` as GrantId;

export const orderIdOf = (n: number, ward: PersonId = grandmother): OrderId =>
  `ord_${ward}_${n.toString(36).padStart(20, '0')}` as OrderId;

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

export const inviting = (more: Partial<CommandOf<'InviteDelegate'>> = {}): CommandOf<'InviteDelegate'> => ({
  type: 'InviteDelegate',
  by: grandmother,
  now: at(now),
  subjectId: grandmother,
  subjectBirthDate: on('1948-05-06'),
  grantId: grantIdOf(1),
  inviteeName: '陳美玉',
  inviteeBirthDate: on('1975-10-12'),
  inviteeDigest: 'digest' as IdentityDigest,
  ownDigest: 'own' as IdentityDigest,
  categories: ['visits', 'labs'],
  actions: ['view'],
  from: null,
  until: at('2027-03-01T04:00:00Z'),
  ...more,
});
export const invited = (more: Partial<EventOf<'DelegateInvited'>['data']> = {}): EventOf<'DelegateInvited'> => ({
  type: 'DelegateInvited',
  data: {
    grantId: grantIdOf(1),
    inviteeName: '陳美玉',
    inviteeDigest: 'digest' as IdentityDigest,
    acceptUntil: at('2026-03-31T04:00:00Z'),
    categories: ['visits', 'labs'],
    actions: ['view'],
    from: at(now),
    until: at('2027-03-01T04:00:00Z'),
    ...more,
  },
});
export const acceptedBy = (delegateId: PersonId, grantId: GrantId = grantIdOf(1)): DelegationEvent => ({
  type: 'InvitationAccepted',
  data: { grantId, delegateId },
});
export const itemHidden = (item: string, n = 1): DelegationEvent => ({
  type: 'ItemHidden',
  data: { item: item as ItemKey, eventId: eventIdOf(n) },
});
export const itemUnhidden = (item: string): DelegationEvent => ({
  type: 'ItemUnhidden',
  data: { item: item as ItemKey },
});
export const custodyEnded = (parentId: PersonId, effectiveFrom: string): DelegationEvent => ({
  type: 'CustodyEnded',
  data: { parentId, effectiveFrom: at(effectiveFrom) },
});
export const custodyRestored = (parentId: PersonId, effectiveFrom: string): DelegationEvent => ({
  type: 'CustodyRestored',
  data: { parentId, effectiveFrom: at(effectiveFrom) },
});
export const guardianAppointed = (
  more: Partial<EventOf<'GuardianAppointed'>['data']> = {},
): EventOf<'GuardianAppointed'> => ({
  type: 'GuardianAppointed',
  data: { orderId: orderIdOf(1), guardianId: neighbour, ward: 'minor', from: at(now), until: null, ...more },
});
export const guardianshipEnded = (effectiveFrom: string, orderId: OrderId = orderIdOf(1)): DelegationEvent => ({
  type: 'GuardianshipEnded',
  data: { orderId, effectiveFrom: at(effectiveFrom) },
});
