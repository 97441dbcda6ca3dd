import { navigate, useLocation } from './location.ts';
import type { PageName } from './page-names.ts';
import { useSubject } from './subject.tsx';

type Details = Readonly<Record<string, string>>;

/** What is chosen on a page (a test, a disease, a year): kept by the browser's history, never in the address. */
export function useDetails(
  page: PageName,
): readonly [Details, (change: Readonly<Record<string, string | null>>) => void] {
  const { details } = useLocation();
  const { personId, knownOn } = useSubject();
  const change = (changes: Readonly<Record<string, string | null>>): void => {
    const merged = Object.entries({ ...details, ...changes }).flatMap(([name, value]) =>
      value === null ? [] : [[name, value] as const],
    );
    navigate({ personId, page, knownOn, details: Object.fromEntries(merged) }, 'replace');
  };
  return [details, change];
}
