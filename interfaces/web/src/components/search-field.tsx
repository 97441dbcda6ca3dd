import { useEffect, useState, type ReactNode } from 'react';

interface SearchFieldProps {
  readonly label: string;
  readonly onSearch: (text: string) => void;
}

/** Typing asks once the hand rests; the term never enters an address. */
const restMs = 300;

export function SearchField({ label, onSearch }: SearchFieldProps): ReactNode {
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => onSearch(text.trim()), restMs);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  return (
    <label className="field search">
      <span>{label}</span>
      <input type="search" value={text} maxLength={200} onChange={({ target }) => setText(target.value)} />
    </label>
  );
}
