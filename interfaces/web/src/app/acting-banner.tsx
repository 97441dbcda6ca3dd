import type { ReactNode } from 'react';
import type { CareCategory } from '../../../../domain/shared/event-contract.ts';
import { useLanguage } from './language.tsx';

type Action = 'view' | 'download' | 'remind' | 'record';

/** By which right somebody reads a record that is not their own. */
export type Acting =
  | { readonly by: 'demo' }
  | {
      readonly by: 'grant';
      readonly categories: readonly CareCategory[] | 'all';
      readonly actions: readonly Action[];
      /** Null: until somebody ends it. */
      readonly until: string | null;
    };

export function ActingBanner({ name, acting }: { readonly name: string; readonly acting: Acting }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.shell.acting;
  if (acting.by === 'demo') {
    return (
      <p className="acting">
        <strong>{words.demo(name)}</strong>
        <span>{words.demoRight}</span>
      </p>
    );
  }
  const { categories, actions, until } = acting;
  const categoryNames =
    categories === 'all' ? [words.allCategories] : categories.map((name) => say.words.categories[name]);
  const actionNames = actions.map((action) => words.actions[action]);
  return (
    <p className="acting">
      <strong>{words.delegate(name)}</strong>
      <span>{words.delegateRight(say.shell.list(categoryNames), say.shell.list(actionNames))}</span>
      {until !== null && <span>{words.until(format.day(until))}</span>}
    </p>
  );
}
