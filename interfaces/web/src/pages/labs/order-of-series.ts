import type { LabSeries } from '../../api/view-answers.ts';

export const seriesGroups = ['out', 'numbers', 'words'] as const;
export type SeriesGroup = (typeof seriesGroups)[number];

/** What is out of range is what one looks for; numbers have a course; words come last. */
export function groupOf({ latest: { flag, number } }: LabSeries): SeriesGroup {
  if (flag === 'low' || flag === 'high') return 'out';
  return number === null ? 'words' : 'numbers';
}

/** Of the chronic diseases that most people follow, in the order in which one asks about them. */
const mostAskedFor = ['HbA1c', 'Glucose AC', 'LDL-C', 'eGFR', 'Creatinine', 'Hemoglobin'];

/** In each group the ones most asked for first; the rest as the view has them, the latest first. */
export function inOrderOfInterest(series: readonly LabSeries[]): readonly LabSeries[] {
  const rank = ({ item }: LabSeries): number => {
    const index = mostAskedFor.indexOf(item.name ?? '');
    return index === -1 ? mostAskedFor.length : index;
  };
  return series.toSorted(
    (left, right) =>
      seriesGroups.indexOf(groupOf(left)) - seriesGroups.indexOf(groupOf(right)) || rank(left) - rank(right),
  );
}
