import type { ReactNode } from 'react';
import { RecordsMenu } from '../../app/menu.tsx';

/** The rest of the menu, for a phone that has room for five tabs. */
export default function RecordsPage(): ReactNode {
  return <RecordsMenu />;
}
