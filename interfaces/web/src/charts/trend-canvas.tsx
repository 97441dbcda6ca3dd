import { LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components';
import { init, use as useParts, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLanguage } from '../app/language.tsx';
import { useChartColours } from './chart-colours.ts';
import { momentOf, trendOption } from './trend-option.ts';
import type { Goal, Trend } from './trend.ts';

useParts([LineChart, GridComponent, MarkAreaComponent, MarkLineComponent, AriaComponent, SVGRenderer]);

interface TrendCanvasProps {
  readonly trends: readonly Trend[];
  readonly goals: readonly Goal[];
  readonly chosen: number | null;
  readonly onChoose: (index: number | null) => void;
}

/** Narrower than this, a chart is drawn for a phone: fewer ticks, larger text. */
const phoneWidthPx = 520;

/** The only part of the page that knows ECharts; fetched when a chart is first shown. */
export default function TrendCanvas({ trends, goals, chosen, onChoose }: TrendCanvasProps): ReactNode {
  const { format } = useLanguage();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const chart = useRef<EChartsType | null>(null);
  const colours = useChartColours(element);
  const widthPx = useWidth(element);
  useEffect(() => {
    if (element === null) return;
    const made = init(element, null, { renderer: 'svg' });
    chart.current = made;
    return () => {
      made.dispose();
      chart.current = null;
    };
  }, [element]);
  useEffect(() => {
    if (chart.current === null || colours === null || widthPx === 0) return;
    const isPhone = widthPx < phoneWidthPx;
    chart.current.resize();
    chart.current.setOption(trendOption({ trends, goals, colours, format, isPhone, chosen }), { notMerge: true });
  }, [trends, goals, colours, format, widthPx, chosen, element]);
  return (
    <div
      ref={setElement}
      className="chart-canvas"
      onPointerMove={({ nativeEvent }) => {
        const nearest = nearestPoint(chart.current, trends, nativeEvent.offsetX);
        if (nearest !== chosen) onChoose(nearest);
      }}
      onPointerLeave={() => onChoose(null)}
    />
  );
}

function useWidth(element: HTMLElement | null): number {
  const [widthPx, setWidth] = useState(0);
  useEffect(() => {
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return widthPx;
}

function nearestPoint(chart: EChartsType | null, trends: readonly Trend[], offsetXPx: number): number | null {
  const points = trends[0]?.points ?? [];
  if (chart === null || points.length === 0) return null;
  const moment = chart.convertFromPixel({ xAxisIndex: 0 }, offsetXPx);
  let nearest = 0;
  for (const [index, point] of points.entries()) {
    const best = points[nearest];
    if (best !== undefined && Math.abs(momentOf(point) - moment) < Math.abs(momentOf(best) - moment)) nearest = index;
  }
  return nearest;
}
