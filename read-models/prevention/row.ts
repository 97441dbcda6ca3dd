import type { AdultCheckup, CancerScreening } from '../../domain/health-record/index.ts';
import type { StatedThing } from '../shared/stated-items.ts';

export const preventionKinds = ['adult-checkup', 'cancer-screening'] as const;

export interface KeptCheckup {
  readonly kind: 'adult-checkup';
  readonly checkup: AdultCheckup;
}
export interface KeptScreening {
  readonly kind: 'cancer-screening';
  readonly screening: CancerScreening;
}
export type PreventionContent = KeptCheckup | KeptScreening;
export type PreventionRow = StatedThing<PreventionContent>;
