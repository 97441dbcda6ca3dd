import type { LabSeries } from '../../api/view-answers.ts';

/** The series of an item, by its common name; hospitals may order it under several codes, the longest one speaks. */
export const labSeriesNamed = (series: readonly LabSeries[], name: string): LabSeries | undefined =>
  series
    .filter(({ item, points }) => item.name === name && points.some(({ number }) => number !== null))
    .toSorted((left, right) => right.points.length - left.points.length)[0];
