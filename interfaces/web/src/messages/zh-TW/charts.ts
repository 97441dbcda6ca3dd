export const charts = {
  asTable: '看成表格',
  asChart: '看成圖',
  keyboard: '用左右方向鍵逐點查看',
  pointPosition: (index: number, count: number): string => `第 ${index} 點，共 ${count} 點`,
  columns: { day: '日期', value: '數值', range: '參考範圍', standing: '判讀', where: '院所', share: '比例' },
  standing: { low: '偏低', high: '偏高', 'in-range': '範圍內', unknown: '無法判讀' },
  legend: {
    inRange: '範圍內',
    outOfRange: '超出範圍',
    unknown: '沒有範圍可比',
    elsewhere: '另一家醫院',
    band: '參考範圍',
    limit: '各自的參考界限',
  },
  band: (low: string | null, high: string | null): string =>
    low !== null && high !== null
      ? `參考範圍 ${low}–${high}`
      : high !== null
        ? `參考 ≤ ${high}`
        : `參考 ≥ ${low ?? ''}`,
  bandPlain: ({
    low,
    high,
    highIsExcluded,
  }: {
    low: string | null;
    high: string | null;
    highIsExcluded: boolean;
  }): string => {
    if (low === null && high === null) return '—';
    if (high === null) return `≥ ${low ?? ''}`;
    const upTo = highIsExcluded ? `< ${high}` : `≤ ${high}`;
    return low === null ? upTo : highIsExcluded ? `≥ ${low}、${upTo}` : `${low}–${high}`;
  },
  youAreHere: (value: string): string => `${value} 您在這裡`,
  previous: (value: string): string => `上次 ${value}`,
  numberLine: (value: string, band: string, standing: string): string => `${value}，${standing}；${band}`,
  trendSummary: (facts: {
    measure: string;
    first: string;
    firstDay: string;
    last: string;
    lastDay: string;
    count: number;
  }): string =>
    `${facts.measure}：${facts.firstDay}為 ${facts.first}，到${facts.lastDay}為 ${facts.last}，共 ${facts.count} 次。`,
  oneValue: (facts: { measure: string; value: string; day: string }): string =>
    `${facts.measure}：${facts.day}為 ${facts.value}，只有這一次。`,
  rangeOfValues: (low: string, high: string): string => `介於 ${low} 與 ${high} 之間。`,
  outOfRangeCount: (count: number): string => `其中 ${count} 次超出範圍。`,
  chartFailed: '圖表載入失敗，請看表格。',
};
