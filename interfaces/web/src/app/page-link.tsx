import type { ReactNode } from 'react';
import { Link } from './link.tsx';
import type { PageName } from './page-names.ts';
import { useSubject } from './subject.tsx';

interface PageLinkProps {
  readonly page: PageName;
  readonly details?: Readonly<Record<string, string>>;
  readonly className?: string;
  readonly label?: string;
  readonly children: ReactNode;
}

/** To another page of the same person, as known on the same day. */
export function PageLink({ page, details = {}, ...rest }: PageLinkProps): ReactNode {
  const { personId, knownOn } = useSubject();
  return <Link to={{ personId, page, knownOn, details }} {...rest} />;
}
