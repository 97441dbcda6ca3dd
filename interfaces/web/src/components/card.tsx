import { useId, type ReactNode } from 'react';

interface CardProps {
  readonly title: string;
  /** One link or button at the end of the head line. */
  readonly action?: ReactNode;
  /** Columns of twelve in a wide window; a phone has one column. */
  readonly columns?: 4 | 5 | 6 | 7 | 8 | 12;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Card({ title, action, columns = 12, className = '', children }: CardProps): ReactNode {
  const headingId = useId();
  return (
    <section className={`card columns-${columns} ${className}`} aria-labelledby={headingId}>
      <header>
        <h2 id={headingId}>{title}</h2>
        {action}
      </header>
      {children}
    </section>
  );
}
