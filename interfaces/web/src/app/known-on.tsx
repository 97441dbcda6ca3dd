import { useEffect, useId, useState, type ReactNode } from 'react';
import { useView } from '../api/use-view.ts';
import { addDays, dayOfInstant, daysBetween } from '../messages/format.ts';
import { useLanguage } from './language.tsx';
import { navigate } from './location.ts';
import type { PageName } from './page-names.ts';
import { useSubject } from './subject.tsx';

/** A moving slider asks for a page only when it rests. */
const restMs = 60;
/** Without any import the slider still goes back a year, for what was typed. */
const spanWithoutImportsDays = 365;

/** Days on which the record grew by a file, the earliest first. */
export function useImportDays(): readonly string[] {
  const documents = useView('documents', { knownOn: null });
  if (documents.status !== 'ready') return [];
  return [...new Set(documents.answer.items.map(({ openedAt }) => dayOfInstant(openedAt)))].toSorted();
}

function useKnownOn(page: PageName): (day: string) => void {
  const { personId, today } = useSubject();
  return (day) => navigate({ personId, page, knownOn: day >= today ? null : day }, 'replace');
}

/** The slider "as known on": the same page, folded from what had been recorded by the end of that day. */
export function KnownOnSlider({ page }: { readonly page: PageName }): ReactNode {
  const { say, format } = useLanguage();
  const { knownOn, today } = useSubject();
  const listId = useId();
  const importDays = useImportDays();
  const show = useKnownOn(page);
  const earliest = importDays[0] ?? addDays(today, -spanWithoutImportsDays);
  const [day, setDay] = useDayInHand(knownOn ?? today, show);
  const spanDays = Math.max(1, daysBetween(earliest, today));
  const words = say.shell.known;
  return (
    <label className="known">
      <span>{words.label}</span>
      <input
        type="range"
        min={0}
        max={spanDays}
        value={Math.max(0, daysBetween(earliest, day))}
        list={listId}
        aria-valuetext={day >= today ? words.today : words.sliderText(format.day(day))}
        onChange={({ target }) => setDay(addDays(earliest, Number(target.value)))}
      />
      <datalist id={listId}>
        {importDays.map((importDay) => (
          <option key={importDay} value={daysBetween(earliest, importDay)} />
        ))}
      </datalist>
      <strong>{day >= today ? words.today : format.dayShort(day)}</strong>
    </label>
  );
}

/** What the hand holds moves at once; the page follows when the hand rests. */
function useDayInHand(shown: string, show: (day: string) => void): [string, (day: string) => void] {
  const [held, setHeld] = useState<string | null>(null);
  useEffect(() => setHeld(null), [shown]);
  useEffect(() => {
    if (held === null || held === shown) return;
    const timer = setTimeout(() => show(held), restMs);
    return () => clearTimeout(timer);
  });
  return [held ?? shown, setHeld];
}

/** Says in words that this is not today, and leads back. */
export function PastBanner({ page }: { readonly page: PageName }): ReactNode {
  const { say, format } = useLanguage();
  const { knownOn, today } = useSubject();
  const importDays = useImportDays();
  const show = useKnownOn(page);
  if (knownOn === null) return null;
  const words = say.shell.known;
  const earlier = importDays.findLast((day) => day < knownOn);
  const later = importDays.find((day) => day > knownOn);
  return (
    <div className="past-banner" role="status">
      <p>
        <strong>{words.banner(format.day(knownOn))}</strong> <span>{words.bannerMore}</span>
      </p>
      <div className="past-banner-steps">
        <button
          type="button"
          className="button"
          disabled={earlier === undefined}
          onClick={() => show(earlier ?? knownOn)}
        >
          ← {words.earlierImport}
        </button>
        <button type="button" className="button" disabled={later === undefined} onClick={() => show(later ?? today)}>
          {words.laterImport} →
        </button>
        <button type="button" className="button primary" onClick={() => show(today)}>
          {words.backToToday}
        </button>
      </div>
    </div>
  );
}
