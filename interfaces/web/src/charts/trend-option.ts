import type { LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Format } from '../messages/format.ts';
import type { ChartColours } from './chart-colours.ts';
import { bandsOf, valueExtent, type Extent, type Goal, type Trend, type TrendPoint } from './trend.ts';

export type TrendOption = ComposeOption<LineSeriesOption | GridComponentOption>;

interface Drawing {
  readonly trends: readonly Trend[];
  readonly goals: readonly Goal[];
  readonly colours: ChartColours;
  readonly format: Format;
  readonly isPhone: boolean;
  readonly chosen: number | null;
}

/** Noon in Taiwan for a day without an hour, so that it stands in the middle of its day. */
export const momentOf = ({ at, day }: TrendPoint): number => Date.parse(at ?? `${day}T12:00:00+08:00`);

export function trendOption(drawing: Drawing): TrendOption {
  const { trends, goals, isPhone } = drawing;
  const extent = valueExtent(
    trends,
    goals.map(({ value }) => value),
  );
  const isMotionless = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    animation: !isMotionless,
    animationDuration: 300,
    aria: { enabled: false }, // The slider around the chart says it better, point by point.
    textStyle: { fontFamily: drawing.colours.typeface, fontSize: isPhone ? 14 : 12.5 },
    grid: {
      left: 8,
      right: trends.length > 1 ? 14 + Math.max(...trends.map(({ measure }) => widthPx(measure, fontPx(isPhone)))) : 26,
      top: 22,
      bottom: 8,
      containLabel: true,
    },
    xAxis: timeAxis(drawing),
    yAxis: valueAxis(drawing, extent),
    series: trends.map((trend, index) => lineOf(trend, index, { ...drawing, extent })),
  };
}

const fontPx = (isPhone: boolean): number => (isPhone ? 14 : 12.5);

/** About what a name takes in bold: a Chinese character is as wide as it is high, a letter a little over half of that. */
const widthPx = (text: string, sizePx: number): number =>
  Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? sizePx : sizePx * 0.62), 0);

function timeAxis({ colours, format, isPhone, trends }: Drawing): NonNullable<TrendOption['xAxis']> {
  const points = trends[0]?.points ?? [];
  const [first, last] = [points[0], points.at(-1)];
  const spanDays = first && last ? (momentOf(last) - momentOf(first)) / 86_400_000 : 0;
  const isLong = spanDays > 900;
  return {
    type: 'time',
    splitNumber: isPhone ? 3 : 6,
    ...(isLong ? { minInterval: 365 * 86_400_000 } : { minInterval: (isPhone ? 31 : 28) * 86_400_000 }),
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      color: colours.soft,
      hideOverlap: true,
      fontSize: isPhone ? 14 : 12.5,
      formatter: (value: number) => {
        const day = new Date(value + 8 * 3_600_000).toISOString().slice(0, 10);
        return isLong ? format.year(Number(day.slice(0, 4))) : format.month(day);
      },
    },
  };
}

function valueAxis(
  { colours, format, isPhone }: Drawing,
  { from, to, step }: Extent,
): NonNullable<TrendOption['yAxis']> {
  return {
    type: 'value',
    min: from,
    max: to,
    // A phone has room for every other line, where that ends on the last one.
    interval: isPhone && isEven(Math.round((to - from) / step)) ? 2 * step : step,
    axisLabel: {
      color: colours.soft,
      fontSize: isPhone ? 14 : 12.5,
      formatter: (value: number) => format.number(value),
    },
    splitLine: { lineStyle: { color: colours.rule } },
  };
}

const isEven = (count: number): boolean => count % 2 === 0;

interface LineDrawing extends Drawing {
  readonly extent: Extent;
}

function lineOf(trend: Trend, index: number, drawing: LineDrawing): LineSeriesOption {
  const { colours, isPhone, trends } = drawing;
  const colour = index === 0 ? colours.series : colours['series-2'];
  return {
    type: 'line',
    name: trend.measure,
    z: 3,
    lineStyle: { color: colour, width: 2.2, type: index === 0 ? 'solid' : [7, 4] },
    showAllSymbol: true,
    emphasis: { disabled: true },
    endLabel: {
      show: trends.length > 1,
      formatter: trend.measure,
      color: colour,
      fontSize: isPhone ? 14 : 12.5,
      fontWeight: 600,
      distance: 8,
    },
    data: trend.points.map((point, at) => markOf(point, at, trend, { ...drawing, colour })),
    ...bandAreas(trend, drawing),
    ...levelLines(trend, index, { ...drawing, colour }),
  };
}

interface MarkDrawing extends LineDrawing {
  readonly colour: string;
}

/** More points than these are drawn small. */
const roomyPoints = 40;
const roomyPointsOfPhone = 22;

type Datum = NonNullable<LineSeriesOption['data']>[number];
interface Mark {
  readonly itemStyle: NonNullable<LineSeriesOption['itemStyle']>;
  readonly label: NonNullable<LineSeriesOption['label']>;
}

const isOut = ({ standing }: TrendPoint): boolean => standing === 'low' || standing === 'high';

function markOf(point: TrendPoint, at: number, trend: Trend, drawing: MarkDrawing): Datum {
  const isCrowded = trend.points.length > (drawing.isPhone ? roomyPointsOfPhone : roomyPoints);
  const sizePx = drawing.chosen === at ? 15 : isCrowded ? 5 : drawing.isPhone ? 9 : 8;
  return {
    value: [momentOf(point), point.value],
    symbol: isOut(point) ? 'diamond' : 'circle',
    symbolSize: (isOut(point) ? 1.35 : 1) * sizePx,
    itemStyle: fillOf(point, isCrowded ? 0.5 : 1.5, drawing),
    label: labelOf(point, at, trend, drawing),
  };
}

function fillOf(point: TrendPoint, edgePx: number, { colours, colour }: MarkDrawing): Mark['itemStyle'] {
  const hasBand = point.low !== null || point.high !== null;
  const fill = isOut(point) ? colours.due : point.standing === 'unknown' && hasBand ? colours.soft : colour;
  if (point.isElsewhere) return { color: colours.card, borderColor: fill, borderWidth: 2 };
  return { color: fill, borderColor: colours.card, borderWidth: edgePx };
}

/** The point in hand says its number; otherwise the last one does. */
function labelOf(
  point: TrendPoint,
  at: number,
  trend: Trend,
  { colours, isPhone, chosen, format, trends }: MarkDrawing,
): Mark['label'] {
  const isLast = at === trend.points.length - 1;
  const isChosen = chosen === at;
  return {
    show: isChosen || (isLast && trends.length === 1 && chosen === null),
    position: isLast && !isChosen ? 'bottom' : 'top',
    ...(isLast ? { align: 'right' as const } : {}),
    formatter: point.text ?? format.number(point.value),
    color: colours.ink,
    fontWeight: 600,
    fontSize: isPhone ? 15 : 13.5,
    distance: 8,
    textBorderColor: colours.card,
    textBorderWidth: 3,
  };
}

/** The range of each stretch of time; open sides reach to the edge of the chart. */
function bandAreas(trend: Trend, { colours, extent, trends }: LineDrawing): LineSeriesOption {
  if (trends.length > 1) return {}; // Two areas would cover each other; each line has its limit instead.
  const stretches = bandsOf(trend.points);
  const isOne = stretches.length === 1;
  return {
    markArea: {
      silent: true,
      itemStyle: { color: colours.band },
      data: stretches.map(({ from, to, low, high }) => [
        { ...(isOne ? {} : { xAxis: dayStart(from) }), yAxis: Math.max(low ?? extent.from, extent.from) },
        { ...(isOne ? {} : { xAxis: dayStart(to) }), yAxis: Math.min(high ?? extent.to, extent.to) },
      ]),
    },
  };
}

const dayStart = (day: string): number => Date.parse(`${day}T12:00:00+08:00`);

/** Goals, and for several lines the limits of each in its own colour. */
function levelLines(trend: Trend, index: number, drawing: MarkDrawing): LineSeriesOption {
  const { goals, trends, colours, colour, format, isPhone } = drawing;
  const label = (text: string, ink: string): object => ({
    formatter: text,
    position: 'insideStartTop',
    color: ink,
    fontSize: isPhone ? 14 : 12.5,
    textBorderColor: colours.card, // The line runs beneath it.
    textBorderWidth: 3,
  });
  const limits = trends.length > 1 ? limitsOf(trend.points.at(-1)) : [];
  return {
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { width: 1.2, type: 'dotted' },
      data: [
        ...(index === 0 ? goals : []).map(({ value, text }) => ({
          yAxis: value,
          lineStyle: { color: colours.leaf },
          label: label(text, colours.leaf),
        })),
        ...limits.map((limit) => ({
          yAxis: limit,
          lineStyle: { color: colour },
          label: label(format.number(limit), colour),
        })),
      ],
    },
  };
}

const limitsOf = (point: TrendPoint | undefined): readonly number[] =>
  [point?.low ?? null, point?.high ?? null].filter((limit) => limit !== null);
