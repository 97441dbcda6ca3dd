import type { LabResult, Report } from '../../../domain/health-record/index.ts';
import { instantOfEpochMs, epochMsOf } from '../../../domain/shared/time.ts';
import { compact, compactTime, fileRow, type FileRow } from './file-row.ts';

const examination = ({ division, institution, visitedOn, examinedOn, uploadedAt, order }: Omit<Report, 'text'>) => ({
  1: division?.code ?? '',
  2: division?.name ?? '',
  3: institution.code,
  4: institution.name,
  5: compact(visitedOn),
  6: compact(examinedOn),
  7: compactTime(uploadedAt),
  8: order.code,
  9: order.name,
});

const labRow = (result: LabResult): FileRow =>
  fileRow('r7', { ...examination(result), 10: result.item, 11: result.value, 12: result.reference });

export const reportRow = (report: Report): FileRow => fileRow('r8', { ...examination(report), 10: report.text });

/** Hospitals send some results again: the same row, but for the time of its upload. */
const sentAgainEvery = 23;
const hoursLater = 26;
const msPerHour = 3_600_000;

export const labRows = (results: readonly LabResult[]): readonly FileRow[] =>
  results.flatMap((result, index) => {
    if (index % sentAgainEvery !== sentAgainEvery - 1 || result.uploadedAt === null) return [labRow(result)];
    const uploadedAt = instantOfEpochMs(epochMsOf(result.uploadedAt) + hoursLater * msPerHour);
    return [labRow(result), labRow({ ...result, uploadedAt })];
  });
