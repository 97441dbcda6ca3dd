import type { ReactNode } from 'react';
import { useLanguage } from '../app/language.tsx';
import { Empty } from '../components/loaded.tsx';

/** Says that a page of the menu is not built yet. Goes away with the last of them. */
export default function SoonPage(): ReactNode {
  const { say } = useLanguage();
  return <Empty text={say.states.notBuiltYet} />;
}
