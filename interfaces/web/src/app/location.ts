import { useSyncExternalStore } from 'react';
import { isPageName, type PageName } from './page-names.ts';

/** What an address says: an id, a page and a day. Everything that would speak of health is in `details`. */
export interface PageLocation {
  readonly personId: string | null;
  readonly page: PageName | 'not-found' | 'gallery';
  /** Null: today. */
  readonly knownOn: string | null;
  /** Kept by the browser's history, never in the address: which chart, which disease. */
  readonly details: Readonly<Record<string, string>>;
}

const listeners = new Set<() => void>();
let current = read();

globalThis.addEventListener('popstate', changed);

export const currentLocation = (): PageLocation => current;

export const useLocation = (): PageLocation => useSyncExternalStore(subscribe, () => current);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function changed(): void {
  current = read();
  for (const listener of listeners) listener();
}

export interface Target {
  readonly personId: string;
  readonly page: PageName;
  readonly knownOn: string | null;
  readonly details?: Readonly<Record<string, string>>;
}

export function addressOf({ personId, page, knownOn }: Target): string {
  const path = page === 'overview' ? `/people/${personId}` : `/people/${personId}/${page}`;
  return knownOn === null ? path : `${path}?known-on=${knownOn}`;
}

/** `replace` for what is no step of its own, such as a slider that moves. */
export function navigate(target: Target, how: 'push' | 'replace' = 'push'): void {
  const state = { details: target.details ?? {} };
  if (how === 'push') history.pushState(state, '', addressOf(target));
  else history.replaceState(state, '', addressOf(target));
  changed();
}

function read(): PageLocation {
  // A notification opens the inbox, and knows neither whose it is nor what it is about.
  const pagesOfNobody: Readonly<Record<string, PageLocation['page']>> = {
    '/': 'overview',
    '/inbox': 'inbox',
    '/gallery': 'gallery',
  };
  const { pathname, search } = globalThis.location;
  const knownOn = new URLSearchParams(search).get('known-on');
  const shared = { knownOn: knownOn !== null && isDay(knownOn) ? knownOn : null, details: detailsOf(history.state) };
  const known = pagesOfNobody[pathname];
  if (known !== undefined) return { ...shared, personId: null, page: known };
  const [, personId, page = 'overview'] = /^\/people\/(per_[0-9a-z]+)(?:\/([a-z-]+))?\/?$/u.exec(pathname) ?? [];
  if (personId === undefined || !isPageName(page)) return { ...shared, personId: personId ?? null, page: 'not-found' };
  return { ...shared, personId, page };
}

// A declaration: the first look at the address comes before this line.
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text);
}

function detailsOf(state: unknown): Readonly<Record<string, string>> {
  if (typeof state !== 'object' || state === null || !('details' in state)) return {};
  const { details } = state;
  if (typeof details !== 'object' || details === null) return {};
  return Object.fromEntries(
    Object.entries(details).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
