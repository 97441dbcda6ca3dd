import type { Brand } from '../shared/brand.ts';
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
  | { readonly name: YesOrNoFactor; readonly value: boolean }
  | { readonly name: 'smoking-pack-years'; readonly value: number }
  | { readonly name: DatedFactor; readonly value: CalendarDate }
  | { readonly name: 'family-history'; readonly value: 'colorectal' | 'breast' | 'lung' }
  | { readonly name: 'special-care'; readonly value: 'severe' | 'moderate' }
  /** Where somebody lives or works, as far as vaccination plans ask. */
  | { readonly name: 'setting'; readonly value: 'health-care' | 'care-home' | 'childcare' | 'livestock' | 'none' }
  /** A refillable prescription: its first pick-up, days of supply at a time, and how many times. */
  | { readonly name: 'refill'; readonly value: RefillText };
/** `high-risk`: of influenza; `ipd-high-risk`: of invasive pneumococcal disease; CDC keeps two lists. */
export type YesOrNoFactor =
  'indigenous' | 'polio' | 'betel' | 'low-income' | 'high-risk' | 'ipd-high-risk' | 'remote-area';
/** Days on which something happened. `pregnancy-lmp`: the first day of the last period. */
export type DatedFactor = 'smoking-quit' | 'pregnancy-lmp' | 'pregnancy-ended' | 'child-born' | 'refill-picked-up';
/** `2018-05-17/28x3`: a text, because the value of a factor is compared as one. */
export type RefillText = Brand<string, 'RefillText'>;

export type PeopleEvent = PersonRegistered | DependantLinked | DependantUnlinked | FactorDeclared;
