import { useState, type ReactNode } from 'react';
import type { CareCategory } from '../../../../../domain/shared/event-contract.ts';
import { setHidden, type FamilyAnswer } from '../../api/family.ts';
import { useWriter } from '../../api/use-telling.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNote } from '../../components/loaded.tsx';
import { CheckedList } from './checked-list.tsx';

export function HidingCard({ family }: { readonly family: FamilyAnswer }): ReactNode {
  const { say } = useLanguage();
  const { knownOn } = useSubject();
  const words = say.family.hiding;
  const { sending, isBusy, write } = useWriter();
  const { hiddenItems } = family;
  // Shown as it was pressed until the server's own answer says so; not if it was refused.
  const [pressed, setPressed] = useState<readonly string[] | null>(null);
  const hiddenCategories = sending.status === 'failed' ? family.hiddenCategories : (pressed ?? family.hiddenCategories);
  const isDisabled = isBusy || knownOn !== null;
  const names = Object.entries(say.words.categories);
  const turn = (chosen: readonly string[]): void => {
    const changed = names.find(([name]) => chosen.includes(name) !== hiddenCategories.includes(name))?.[0];
    if (changed === undefined) return;
    setPressed(chosen);
    const category = changed as CareCategory; // The words are keyed by the categories.
    write((asker, signal) => setHidden(asker, { category }, chosen.includes(changed), signal));
  };
  return (
    <Card title={words.title} columns={6}>
      <p className="soft">{words.explain}</p>
      <CheckedList
        title={words.categories}
        choices={names.map(([value, text]) => ({ value, text }))}
        chosen={hiddenCategories}
        isDisabled={isDisabled}
        onChoose={turn}
      />
      {hiddenItems.length > 0 && <p>{words.items(hiddenItems.length)}</p>}
      <ul className="records">
        {hiddenItems.map((item, index) => (
          <li key={item} className="reason-line">
            <span>{words.item(String(index + 1))}</span>
            <button
              type="button"
              className="button quiet"
              aria-label={words.unhideOf(String(index + 1))}
              disabled={isDisabled}
              onClick={() => write((asker, signal) => setHidden(asker, { item }, false, signal))}
            >
              {words.unhide}
            </button>
          </li>
        ))}
      </ul>
      {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
    </Card>
  );
}
