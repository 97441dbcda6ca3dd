import { unreachable } from '../shared/unreachable.ts';
import type { DelegationCommand } from './commands.ts';
import { appointGuardian, endCustody, endGuardianship } from './decide-orders.ts';
import { hideCategory, hideItem, switchMinorAccess } from './decide-own.ts';
import { acceptDelegation, endDelegation, grantDelegation, inviteDelegate } from './decide-grants.ts';
import type { DelegationDecision } from './decision.ts';
import type { DelegationState } from './state.ts';

export function decide(command: DelegationCommand, state: DelegationState): DelegationDecision {
  switch (command.type) {
    case 'GrantDelegation':
      return grantDelegation(command, state);
    case 'InviteDelegate':
      return inviteDelegate(command, state);
    case 'AcceptDelegation':
      return acceptDelegation(command, state);
    case 'EndDelegation':
      return endDelegation(command, state);
    default:
      return decideBesideGrants(command, state);
  }
}

type BesideGrants = Exclude<
  DelegationCommand,
  { readonly type: 'GrantDelegation' | 'InviteDelegate' | 'AcceptDelegation' | 'EndDelegation' }
>;

function decideBesideGrants(command: BesideGrants, state: DelegationState): DelegationDecision {
  switch (command.type) {
    case 'SwitchMinorAccess':
      return switchMinorAccess(command, state);
    case 'HideCategory':
    case 'UnhideCategory':
      return hideCategory(command, state);
    case 'HideItem':
    case 'UnhideItem':
      return hideItem(command, state);
    case 'EndCustody':
    case 'RestoreCustody':
      return endCustody(command, state);
    case 'AppointGuardian':
      return appointGuardian(command, state);
    case 'EndGuardianship':
      return endGuardianship(command, state);
    default:
      return unreachable(command);
  }
}
