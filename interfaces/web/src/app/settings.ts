import { useSyncExternalStore } from 'react';
import type { Language } from '../../../../read-models/read-model.ts';
import type { Calendar } from '../messages/format.ts';

/** How this browser shows the page. Nothing about anybody's health is kept here. */
export interface Settings {
  readonly language: Language;
  readonly calendar: Calendar;
  readonly theme: 'system' | 'light' | 'dark';
  /** Of the page, on top of what the browser is set to. */
  readonly textSize: 'usual' | 'large' | 'largest';
  /** Whether answers are kept on this device for reading without network. */
  readonly keepsAnswers: boolean;
}

const storageKey = 'passbook-settings';
const usual: Settings = {
  language: 'zh-TW',
  calendar: 'gregorian',
  theme: 'system',
  textSize: 'usual',
  keepsAnswers: true,
};

const listeners = new Set<() => void>();
let current = read();
apply();

export const currentSettings = (): Settings => current;

export const useSettings = (): Settings => useSyncExternalStore(subscribe, () => current);

export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing still shows the page; it only forgets the choice.
  }
  apply();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Before anything is drawn, so that nothing flashes. */
function apply(): void {
  document.documentElement.lang = current.language === 'en' ? 'en' : 'zh-Hant-TW';
  if (current.theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = current.theme;
  document.documentElement.dataset['textSize'] = current.textSize;
}

function read(): Settings {
  const kept = readKept();
  const oneOf = <Value extends string>(value: unknown, values: readonly Value[], otherwise: Value): Value =>
    values.find((candidate) => candidate === value) ?? otherwise;
  return {
    language: oneOf(kept['language'], ['zh-TW', 'en'], usual.language),
    calendar: oneOf(kept['calendar'], ['gregorian', 'roc'], usual.calendar),
    theme: oneOf(kept['theme'], ['system', 'light', 'dark'], usual.theme),
    textSize: oneOf(kept['textSize'], ['usual', 'large', 'largest'], usual.textSize),
    keepsAnswers: kept['keepsAnswers'] !== false,
  };
}

function readKept(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {}; // Unreadable or forbidden: the usual settings.
  }
}
