import type { Report } from '../../domain/health-record/index.ts';
import { orderKind } from '../../domain/terminology/index.ts';
import { imagingKinds, type ImagingKind } from './row.ts';

export function imagingKind({ order }: Report): ImagingKind {
  const kind = orderKind(order.code);
  return imagingKinds.find((candidate) => candidate === kind) ?? 'other';
}
