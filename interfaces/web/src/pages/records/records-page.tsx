import type { ReactNode } from 'react';
import { SectionLinks } from '../../app/menu.tsx';

/** The whole menu, for a phone that has room for five tabs. */
export default function RecordsPage(): ReactNode {
  return (
    <div className="records-menu">
      <SectionLinks page="records" />
    </div>
  );
}
