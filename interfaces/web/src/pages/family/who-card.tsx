import { useState, type ReactNode } from 'react';
import { switchMinorAccess, type FamilyAnswer } from '../../api/family.ts';
import { useWriter } from '../../api/use-telling.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNote } from '../../components/loaded.tsx';
import type { Format } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';

/** What the law of the passbook says at this age, until when, and what there is to decide. */
export function WhoCard({ family }: { readonly family: FamilyAnswer }): ReactNode {
  const { say, format } = useLanguage();
  const { person } = useSubject();
  const words = say.family.who;
  const { ages, keepers } = family;
  const isTheirs = person.acting.reason === 'self' || person.acting.reason === 'demo';
  return (
    <Card title={words.title} columns={6}>
      <p>{whyOf(ages, words, format)}</p>
      {ages !== null && ages.phase !== 'adult' && <Keepers keepers={keepers} />}
      {ages?.phase === 'young' && isTheirs && <MinorSwitch isOn={family.minorAccess === 'on'} />}
    </Card>
  );
}

function whyOf(ages: FamilyAnswer['ages'], words: Messages['family']['who'], format: Format): string {
  switch (ages?.phase) {
    case 'child':
      return words.child(format.day(ages.decidesAloneOn));
    case 'young':
      return words.young(format.day(ages.ownGrantsOn));
    case 'adult':
      return words.adult;
    case undefined:
      return words.others;
  }
}

function Keepers({ keepers }: Pick<FamilyAnswer, 'keepers'>): ReactNode {
  const { say } = useLanguage();
  const words = say.family.who;
  return (
    <>
      <h3>{words.keepers}</h3>
      {keepers.length === 0 && <p className="soft">{words.noKeepers}</p>}
      <ul className="records">
        {keepers.map(({ personId, name, kind }) => (
          <li key={personId}>
            {name ?? words.unnamed} <small className="soft">{words.kinds[kind]}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function MinorSwitch({ isOn }: { readonly isOn: boolean }): ReactNode {
  const { say } = useLanguage();
  const { knownOn } = useSubject();
  const { sending, isBusy, write } = useWriter();
  // Shown as it was pressed until the server's own answer says so; not if it was refused.
  const [pressed, setPressed] = useState<boolean | null>(null);
  const isShownOn = sending.status === 'failed' ? isOn : (pressed ?? isOn);
  const turn = (next: boolean): void => {
    setPressed(next);
    write((asker, signal) => switchMinorAccess(asker, next ? 'on' : 'off', signal));
  };
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={isShownOn}
          disabled={isBusy || knownOn !== null}
          onChange={({ target }) => turn(target.checked)}
        />
        {say.family.who.letParents}
      </label>
      {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
    </>
  );
}
