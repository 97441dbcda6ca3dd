import type { ReactNode } from 'react';

interface ChipsProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of several; they wrap on a wide window and scroll sideways on a phone. */
export const Chips = <Value extends string>({ label, options, chosen, onChoose }: ChipsProps<Value>): ReactNode => (
  <div className="chips" role="group" aria-label={label}>
    {options.map(({ value, text }) => (
      <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
        {text}
      </button>
    ))}
  </div>
);
