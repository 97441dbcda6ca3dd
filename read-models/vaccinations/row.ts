import type { Vaccination } from '../../domain/health-record/index.ts';
import type { StatedThing } from '../shared/stated-items.ts';

export type VaccinationsRow = StatedThing<Vaccination>;
