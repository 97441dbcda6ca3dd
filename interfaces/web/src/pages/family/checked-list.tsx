import type { ReactNode } from 'react';

interface CheckedListProps {
  readonly title: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: readonly string[];
  readonly isDisabled?: boolean;
  /** In the order in which they were chosen. */
  readonly onChoose: (chosen: readonly string[]) => void;
}

export const CheckedList = ({ title, choices, chosen, isDisabled = false, onChoose }: CheckedListProps): ReactNode => (
  <fieldset className="choices" disabled={isDisabled}>
    <legend>{title}</legend>
    {choices.map(({ value, text }) => (
      <label key={value} className={value === 'all' ? 'check wide' : 'check'}>
        <input
          type="checkbox"
          checked={chosen.includes(value)}
          onChange={({ target }) =>
            onChoose(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
          }
        />
        {text}
      </label>
    ))}
  </fieldset>
);
