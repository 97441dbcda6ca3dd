import { accepted, refused } from '../shared/decider.ts';
import type { CalendarDate } from '../shared/time.ts';
import { hasReached } from './ages.ts';
import type { DelegationRefusal, HideCategory, HideItem, SwitchMinorAccess } from './commands.ts';
import type { DelegationDecision } from './decision.ts';
import type { DelegationEvent, SpokenFor } from './events.ts';
import type { DelegationState } from './state.ts';

export function switchMinorAccess(command: SwitchMinorAccess, { minorAccess }: DelegationState): DelegationDecision {
  const { access, now } = command;
  const own = ownDecision(command);
  if (!own.isTheirs) return refused(own.refusal);
  if (hasReached('own-grants', own.birthDate, now)) return refused({ code: 'already-eighteen' });
  const parents =
    access === 'on' ? command.parents.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)) : [];
  if (access === minorAccess.access && namesOf(parents) === namesOf(minorAccess.parents)) return accepted();
  return accepted({ type: 'MinorAccessSwitched', data: { access, parents } });
}

const nameOf = ({ parentId, linkedFrom }: SpokenFor): string => `${parentId} ${linkedFrom}`;
const namesOf = (parents: readonly SpokenFor[]): string => parents.map(nameOf).join();

export function hideCategory(command: HideCategory, state: DelegationState): DelegationDecision {
  const { type, category } = command;
  const own = ownDecision(command);
  if (!own.isTheirs) return refused(own.refusal);
  const isToBeHidden = type === 'HideCategory';
  if (state.hidden.has(category) === isToBeHidden) return accepted();
  return accepted({ type: isToBeHidden ? 'CategoryHidden' : 'CategoryUnhidden', data: { category } });
}

export function hideItem(command: HideItem, state: DelegationState): DelegationDecision {
  const { type, items, eventId } = command;
  const own = ownDecision(command);
  if (!own.isTheirs) return refused(own.refusal);
  if (items.length === 0) return refused({ code: 'item-not-found' });
  const isToBeHidden = type === 'HideItem';
  const changed = [...new Set(items)].filter((item) => state.hiddenItems.has(item) !== isToBeHidden);
  return accepted(
    ...changed.map((item): DelegationEvent =>
      isToBeHidden ? { type: 'ItemHidden', data: { item, eventId } } : { type: 'ItemUnhidden', data: { item } },
    ),
  );
}

type OwnDecision =
  | { readonly isTheirs: true; readonly birthDate: CalendarDate }
  | { readonly isTheirs: false; readonly refusal: DelegationRefusal };

/** What somebody of 15 decides for themself. */
function ownDecision(command: SwitchMinorAccess | HideCategory | HideItem): OwnDecision {
  const { by, subjectId, subjectBirthDate, now } = command;
  if (by !== 'operator' && by !== subjectId) return { isTheirs: false, refusal: { code: 'not-permitted' } };
  if (subjectBirthDate === undefined) return { isTheirs: false, refusal: { code: 'person-not-found' } };
  if (!hasReached('decides-alone', subjectBirthDate, now)) {
    return { isTheirs: false, refusal: { code: 'not-yet-fifteen' } };
  }
  return { isTheirs: true, birthDate: subjectBirthDate };
}
