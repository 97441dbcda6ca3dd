import type { ReactNode } from 'react';
import type { Person } from '../api/view-answers.ts';
import { dayOfInstant } from '../messages/format.ts';
import { useLanguage } from './language.tsx';

/** By which right somebody reads a record that is not their own. */
export type Acting = Person['acting'];

export function ActingBanner({ name, acting }: { readonly name: string; readonly acting: Acting }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.shell.acting;
  const { reason, categories, actions, until } = acting;
  if (reason === 'self' || reason === 'operator') return null;
  if (reason === 'demo') {
    return (
      <p className="acting">
        <strong>{words.demo(name)}</strong>
        <span>{words.demoRight}</span>
      </p>
    );
  }
  const known: Readonly<Record<string, string>> = say.words.categories;
  const categoryNames = categories === 'all' ? [words.allCategories] : categories.map((one) => known[one] ?? one);
  const actionNames = actions.map((action) => words.actions[action]);
  return (
    <p className="acting">
      <strong>{say.family.why[reason](name)}</strong>
      <span>{words.delegateRight(say.shell.list(categoryNames), say.shell.list(actionNames))}</span>
      {until !== null && <span>{words.until(format.day(dayOfInstant(until)))}</span>}
    </p>
  );
}
