import type { ReadModel } from '../read-model.ts';
import type { StatedEvent } from '../shared/stated-events.ts';
import { foldStated, statedKeysOf } from '../shared/stated-items.ts';
import type { ProgrammeContent, ProgrammesRow } from './row.ts';

export const rowKeysOf: ReadModel<ProgrammesRow>['rowKeysOf'] = (event) =>
  statedKeysOf(event, (stated) => contentOf(stated) !== undefined);

export const fold: ReadModel<ProgrammesRow>['fold'] = (row, recorded, rowKey) =>
  foldStated(row, recorded, rowKey, { contentOf, keepsRaw: true });

function contentOf(event: StatedEvent): ProgrammeContent | undefined {
  switch (event.type) {
    case 'DiabetesCareEnrolled':
      return { part: 'enrolment', programme: 'diabetes', enrolment: event.data.content };
    case 'KidneyCareEnrolled':
      return { part: 'enrolment', programme: 'kidney', enrolment: event.data.content };
    case 'HepatitisCareEnrolled':
      return { part: 'enrolment', programme: 'hepatitis', enrolment: event.data.content };
    case 'DiabetesFollowUpPerformed':
      return { part: 'follow-up', programme: 'diabetes', followUp: event.data.content };
    case 'KidneyFollowUpPerformed':
      return { part: 'follow-up', programme: 'kidney', followUp: event.data.content };
    case 'HepatitisFollowUpPerformed':
      return { part: 'follow-up', programme: 'hepatitis', followUp: event.data.content };
    default:
      return undefined;
  }
}
