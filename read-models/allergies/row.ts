import type { Allergy } from '../../domain/health-record/index.ts';
import type { StatedThing } from '../shared/stated-items.ts';

export type AllergiesRow = StatedThing<Allergy>;
