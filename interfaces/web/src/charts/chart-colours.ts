import { useEffect, useState } from 'react';

type ColourName = 'card' | 'ink' | 'soft' | 'line' | 'rule' | 'leaf' | 'band' | 'due' | 'series' | 'series-2';
/** The tokens, and the page's typeface: ECharts measures text by it, so that it must be named. */
export type ChartColours = Readonly<Record<ColourName | 'typeface', string>>;

/** The page's tokens as ECharts needs them: read from the element, so that theme, past and print each have their own. */
export function useChartColours(element: HTMLElement | null): ChartColours | null {
  const [colours, setColours] = useState<ChartColours | null>(null);
  useEffect(() => {
    if (element === null) return;
    const read = (): void => setColours(coloursOf(element));
    read();
    const queries = ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener('change', read);
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      for (const query of queries) query.removeEventListener('change', read);
      observer.disconnect();
    };
  }, [element]);
  return colours;
}

/** A token may hold both themes; only a colour in use says which one holds here. */
function coloursOf(element: HTMLElement): ChartColours {
  const probe = element.appendChild(document.createElement('span'));
  const of = (name: ColourName): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    card: of('card'),
    ink: of('ink'),
    soft: of('soft'),
    line: of('line'),
    rule: of('rule'),
    leaf: of('leaf'),
    band: of('band'),
    due: of('due'),
    series: of('series'),
    'series-2': of('series-2'),
    typeface: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return colours;
}
