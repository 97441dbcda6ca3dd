import {
  addDays,
  epochMsOf,
  instantOfEpochMs,
  startOfDay,
  taipei,
  type CalendarDate,
} from '../../domain/shared/time.ts';
import type { Place } from './codes/institutions.ts';
import type { OrderCode } from './codes/orders.ts';
import { entry } from './entries.ts';
import type { EntryOf } from './life.ts';

const uploadHours = 15;
const msPerHour = 3_600_000;

/** Imaging and pathology: the report is uploaded the day after. */
export const report = (on: CalendarDate, place: Place, { code, name }: OrderCode, text: string): EntryOf<'report'> =>
  entry('report', on, {
    division: place.division,
    institution: place.institution,
    visitedOn: on,
    examinedOn: on,
    uploadedAt: instantOfEpochMs(epochMsOf(startOfDay(addDays(on, 1), taipei)) + uploadHours * msPerHour),
    order: { code, name },
    text,
  });
