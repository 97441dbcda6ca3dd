import type { ReactNode } from 'react';

export type Urgency = 'late' | 'due' | 'calm';

/** How late or how soon, as if stamped into the book. */
export const Stamp = ({ urgency, head, value }: { urgency: Urgency; head: string; value: string }): ReactNode => (
  <span className={`stamp ${urgency}`}>
    {head}
    <b>{value}</b>
  </span>
);
