import type { CalendarDate } from '../../domain/shared/time.ts';

/**
 * Day of the examination; where the source leaves it out, of the visit or admission. The day of the upload is no
 * substitute: it can be weeks later.
 */
export const examinationDay = (examination: {
  readonly examinedOn: CalendarDate | null;
  readonly visitedOn: CalendarDate | null;
}): CalendarDate | null => examination.examinedOn ?? examination.visitedOn;
