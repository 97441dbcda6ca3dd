import type { ReactNode } from 'react';
import { useLanguage } from './language.tsx';
import { changeSettings, useSettings } from './settings.ts';

/** Language and years, at the foot of the rail: the two that people look for. */
export function QuickSettings(): ReactNode {
  const { say } = useLanguage();
  const { language, calendar } = useSettings();
  return (
    <footer>
      <Choice
        title={say.shell.language.title}
        options={(['zh-TW', 'en'] as const).map((value) => ({ value, text: say.shell.language[value] }))}
        chosen={language}
        onChoose={(value) => changeSettings({ language: value })}
      />
      <Choice
        title={say.shell.calendar.title}
        options={(['gregorian', 'roc'] as const).map((value) => ({ value, text: say.shell.calendar[value] }))}
        chosen={calendar}
        onChoose={(value) => changeSettings({ calendar: value })}
      />
    </footer>
  );
}

interface ChoiceProps<Value extends string> {
  readonly title: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, side by side. */
export const Choice = <Value extends string>({ title, options, chosen, onChoose }: ChoiceProps<Value>): ReactNode => (
  <div className="choice" role="group" aria-label={title}>
    {options.map(({ value, text }) => (
      <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
        {text}
      </button>
    ))}
  </div>
);
