import type { Report } from '../../domain/health-record/index.ts';
import type { StatedThing } from '../shared/stated-items.ts';

export type ImagingRow = StatedThing<Report>;

/** Told apart by the order code alone; `other` are reports such as an electrocardiogram or an endoscopy. */
export const imagingKinds = ['imaging', 'pathology', 'other'] as const;
export type ImagingKind = (typeof imagingKinds)[number];
