import type { LabResult } from '../../domain/health-record/index.ts';
import type { StatedThing } from '../shared/stated-items.ts';

/** As the hospital typed it. What it means is read in the view, so that better reading needs no new rows. */
export type LabsRow = StatedThing<LabResult>;
