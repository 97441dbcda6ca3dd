import type { LabResult } from '../../domain/health-record/index.ts';
import { examinationDay } from '../shared/examination-day.ts';
import { statedTable } from '../shared/stated-table.ts';

export const table = statedTable<LabResult>({
  category: () => 'labs',
  kind: () => 'lab',
  occurredOn: examinationDay,
});
