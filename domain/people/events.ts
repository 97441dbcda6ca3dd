import type { PersonId } from '../shared/person-id.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';

export type Sex = 'female' | 'male';

export interface PersonRegistered {
  readonly type: 'PersonRegistered';
  readonly data: {
    readonly personId: PersonId;
    /** National ID or resident certificate number, checked, upper case. */
    readonly nationalId: string;
    readonly name: string;
    readonly birthDate: CalendarDate;
    readonly sex: Sex;
  };
}

/**
 * In the child's stream. A fact of the insurer: effective from an instant, never earlier than when it was recorded,
 * until a link or unlinking of this parent recorded later says otherwise.
 */
export interface DependantLinked {
  readonly type: 'DependantLinked';
  readonly data: { readonly parentId: PersonId; readonly effectiveFrom: Instant };
}
export interface DependantUnlinked {
  readonly type: 'DependantUnlinked';
  readonly data: { readonly parentId: PersonId; readonly effectiveFrom: Instant };
}

/**
 * A fact that no file holds, in the person's own word. One recorded later of the same name replaces it from its day
 * on; of `family-history` each value stands on its own.
 */
export interface FactorDeclared {
  readonly type: 'FactorDeclared';
  readonly data: { readonly factor: Factor; readonly declaredFrom: CalendarDate };
}
export type Factor =
  | { readonly name: 'indigenous' | 'polio' | 'betel' | 'low-income'; readonly value: boolean }
  | { readonly name: 'smoking-pack-years'; readonly value: number }
  | { readonly name: 'smoking-quit' | 'pregnancy-lmp'; readonly value: CalendarDate }
  | { readonly name: 'family-history'; readonly value: 'colorectal' | 'breast' | 'lung' }
  | { readonly name: 'special-care'; readonly value: 'severe' | 'moderate' };

export type PeopleEvent = PersonRegistered | DependantLinked | DependantUnlinked | FactorDeclared;
