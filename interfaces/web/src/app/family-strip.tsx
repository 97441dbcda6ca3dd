import { useEffect, useRef, type ReactNode } from 'react';
import type { Person } from '../api/view-answers.ts';
import { useLanguage } from './language.tsx';
import { Link } from './link.tsx';
import type { PageName } from './page-names.ts';
import { eldestFirst } from './person-shown.ts';
import { useSubject } from './subject.tsx';

interface FamilyStripProps {
  readonly people: readonly Person[];
  readonly page: PageName;
}

/** Whoever the reader may act for, the eldest first. Choosing another keeps the page and goes back to today. */
export function FamilyStrip({ people, page }: FamilyStripProps): ReactNode {
  const { say } = useLanguage();
  const { personId } = useSubject();
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    strip.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [personId]);
  return (
    <nav className="who" aria-label={say.shell.family} ref={strip}>
      {eldestFirst(people).map((person) => (
        <Link
          key={person.personId}
          to={{ personId: person.personId, page, knownOn: null }}
          isCurrent={person.personId === personId}
        >
          <span className="coin" aria-hidden="true">
            {initialOf(person.name)}
          </span>
          <span>{person.name}</span>{' '}
          <small>
            {say.shell.ageYears(person.ageYears)}
            {person.acting.reason !== 'demo' && ` · ${say.family.reasons[person.acting.reason]}`}
          </small>
        </Link>
      ))}
    </nav>
  );
}

/** Before it in Unicode there is no Chinese character: CJK radicals begin here. */
const firstOfChinese = 0x2e80;

/** A Chinese given name is told by its last character, another name by its first letter. */
const initialOf = (name: string): string => {
  const characters = Array.from(name.trim());
  const isChinese = characters.some((character) => (character.codePointAt(0) ?? 0) >= firstOfChinese);
  return (isChinese ? characters.at(-1) : characters[0]) ?? '';
};
