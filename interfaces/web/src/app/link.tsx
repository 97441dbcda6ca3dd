import type { MouseEvent, ReactNode } from 'react';
import { addressOf, navigate, type Target } from './location.ts';

interface LinkProps {
  readonly to: Target;
  readonly className?: string;
  readonly isCurrent?: boolean;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A real address, so that it opens in a new tab, and a quick step within the page otherwise. */
export function Link({ to, className, isCurrent = false, label, children }: LinkProps): ReactNode {
  const go = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a
      href={addressOf(to)}
      onClick={go}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={label}
    >
      {children}
    </a>
  );
}
