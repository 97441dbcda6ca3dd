import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Language } from '../../../../read-models/read-model.ts';
import { createFormat, type Format } from '../messages/format.ts';
import { loadMessages } from '../messages/load-messages.ts';
import type { Messages } from '../messages/messages.ts';
import { useSettings } from './settings.ts';

interface Speech {
  readonly language: Language;
  readonly say: Messages;
  readonly format: Format;
}

const SpeechContext = createContext<Speech | null>(null);

/** The words, dates and numbers of the reader. */
export function useLanguage(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error('useLanguage is used outside LanguageProvider');
  return speech;
}

/** While another language is fetched, the page stays in the one before. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { language, calendar } = useSettings();
  const [spoken, setSpoken] = useState<{ readonly language: Language; readonly say: Messages } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void loadMessages(language).then((say) => {
      if (isCurrent) setSpoken({ language, say });
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  const speech = useMemo(
    () => spoken && { ...spoken, format: createFormat(spoken.language, calendar) },
    [spoken, calendar],
  );
  return speech && <SpeechContext value={speech}>{children}</SpeechContext>;
}
