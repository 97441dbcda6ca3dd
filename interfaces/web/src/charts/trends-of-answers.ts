import type { Trend as AnsweredTrend } from '../../../../read-models/shared/trends.ts';
import type { LabSeries } from '../api/view-answers.ts';
import { homeDiastolicHighMmHg, homeSystolicHighMmHg } from './home-references.ts';
import { standingOf, usualPlace, type Trend, type TrendPoint } from './trend.ts';

/** Results without a number or a day have no place in a chart; the list shows them. */
export function trendOfLabs({ item, unit, points }: LabSeries): Trend {
  const usual = usualPlace(points.map(({ institution }) => institution));
  return {
    measure: item.display,
    unit,
    points: points.flatMap(({ occurredOn, number, text, flag, low, high, institution }): readonly TrendPoint[] => {
      if (occurredOn === null || number === null) return [];
      const isElsewhere = institution !== null && institution !== usual;
      const shown = text === String(number) ? null : text;
      return [
        {
          day: occurredOn,
          at: null,
          value: number,
          text: shown,
          standing: flag,
          low,
          high,
          highIsExcluded: false, // A series keeps no more of a range than its ends.
          where: institution,
          isElsewhere,
        },
      ];
    }),
  };
}

interface HomeLimits {
  readonly low: number | null;
  /** The first value above the range. */
  readonly high: number | null;
}
const homeLimits: Readonly<Record<string, HomeLimits>> = {
  systolic: { low: null, high: homeSystolicHighMmHg },
  diastolic: { low: null, high: homeDiastolicHighMmHg },
};

/** A trend that the views answer, with the limits that hold at home. */
export function trendOf({ measure, unit, points }: AnsweredTrend, name: string): Trend {
  const { low, high } = homeLimits[measure] ?? { low: null, high: null };
  return {
    measure: name,
    unit,
    points: points.flatMap(({ occurredOn, measuredAt, value }): readonly TrendPoint[] =>
      occurredOn === null
        ? []
        : [
            {
              day: occurredOn,
              at: measuredAt,
              value,
              text: null,
              standing: standingOf(value, { low, high, highIsExcluded: true }),
              low,
              high,
              highIsExcluded: true,
              where: null,
              isElsewhere: false,
            },
          ],
    ),
  };
}
