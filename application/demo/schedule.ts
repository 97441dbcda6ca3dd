import {
  addDays,
  epochMsOf,
  instantOfEpochMs,
  startOfDay,
  taipei,
  type CalendarDate,
  type Instant,
} from '../../domain/shared/time.ts';

/** When the family asked for its files and put them in: the past that can be looked back on. */

/** Half a year. */
const spacingDays = 182;
const newestFileDaysAgo = 5;
/** The oldest file of all is the tenth. */
const filesMax = 10;
const oldestFileDaysAgo = newestFileDaysAgo + spacingDays * (filesMax - 1);
/** Everybody was registered on the evening before the first file was asked for. */
const registeredDaysAgo = oldestFileDaysAgo + 1;
const windowYears = 3;

export const requestDays = (firstDay: CalendarDate, fileCount: number): readonly CalendarDate[] =>
  Array.from({ length: fileCount }, (_, index) =>
    addDays(firstDay, -newestFileDaysAgo - spacingDays * (fileCount - 1 - index)),
  );

/** What the source still holds of visits, drugs, results and reports. */
export const windowFrom = (requestedOn: CalendarDate): CalendarDate => addDays(requestedOn, -windowYears * 365);

const msPerMinute = 60_000;
/** An evening of the family, minutes after eight. */
export const evening = (day: CalendarDate, minutes: number): Instant =>
  instantOfEpochMs(epochMsOf(startOfDay(day, taipei)) + (20 * 60 + minutes) * msPerMinute);

export const registrationDay = (firstDay: CalendarDate): CalendarDate => addDays(firstDay, -registeredDaysAgo);
/** The other way round: a demo that goes on another day still tells the story of the day it began. */
export const firstDayOf = (registeredOn: CalendarDate): CalendarDate => addDays(registeredOn, registeredDaysAgo);
