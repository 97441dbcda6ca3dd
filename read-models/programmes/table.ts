import { statedTable } from '../shared/stated-table.ts';
import type { ProgrammeContent } from './row.ts';

export const table = statedTable<ProgrammeContent>({
  category: () => 'programmes',
  kind: ({ programme }) => programme,
  occurredOn: (content) => (content.part === 'enrolment' ? content.enrolment.enrolledOn : content.followUp.visitedOn),
});
