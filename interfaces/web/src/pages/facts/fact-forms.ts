import type { Factor } from '../../../../../domain/people/index.ts';

export type FactName = Factor['name'];

interface FactForm {
  readonly kind: 'choice' | 'date' | 'number' | 'text';
  /** Of a choice, as the contract names them. */
  readonly options: readonly string[];
}

const yesOrNo: FactForm = { kind: 'choice', options: ['true', 'false'] };
const day: FactForm = { kind: 'date', options: [] };
const oneOf = (...options: readonly string[]): FactForm => ({ kind: 'choice', options });

/** A fact that the domain knows and this table does not would not compile. */
const forms: Readonly<Record<FactName, FactForm>> = {
  'family-history': oneOf('colorectal', 'breast', 'lung'),
  betel: yesOrNo,
  'smoking-pack-years': { kind: 'number', options: [] },
  'smoking-quit': day,
  'high-risk': yesOrNo,
  'ipd-high-risk': yesOrNo,
  'pregnancy-lmp': day,
  'pregnancy-ended': day,
  'child-born': day,
  refill: { kind: 'text', options: [] },
  'refill-picked-up': day,
  indigenous: yesOrNo,
  polio: yesOrNo,
  'special-care': oneOf('severe', 'moderate'),
  'low-income': yesOrNo,
  'remote-area': yesOrNo,
  setting: oneOf('health-care', 'care-home', 'childcare', 'livestock', 'none'),
};

export const factNames = Object.keys(forms) as readonly FactName[];

export const formOf = (name: FactName): FactForm => forms[name];
