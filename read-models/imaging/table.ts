import type { Report } from '../../domain/health-record/index.ts';
import { orderName } from '../../domain/terminology/index.ts';
import { examinationDay } from '../shared/examination-day.ts';
import { searchText } from '../shared/search-text.ts';
import { statedTable } from '../shared/stated-table.ts';
import { imagingKind } from './report.ts';

export const table = statedTable<Report>({
  category: () => 'imaging',
  kind: imagingKind,
  occurredOn: examinationDay,
  text: ({ order, text, institution }) =>
    searchText(
      order.code,
      order.name,
      order.code === null ? null : orderName(order.code, 'en'),
      text,
      institution.name,
    ),
});
