import { useCallback, useState, type ReactNode } from 'react';
import type { Person } from '../../api/view-answers.ts';
import { useView } from '../../api/use-view.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { useDetails } from '../../app/use-details.ts';
import { Chips } from '../../components/chips.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { EndlessEntries, pageOf } from './endless-entries.tsx';

const categories = [
  'all',
  'visits',
  'medications',
  'labs',
  'imaging',
  'measurements',
  'prevention',
  'vaccinations',
  'programmes',
  'allergies',
  'wishes',
] as const;

/** A whole life, the latest first, whatever its length. */
export default function TimelinePage(): ReactNode {
  const { say, format } = useLanguage();
  const { person, knownOn, today } = useSubject();
  const [details, change] = useDetails('timeline');
  const [text, setText] = useState('');
  const onSearch = useCallback((term: string) => setText(term), []);
  const category = categories.find((name) => name === details['category']) ?? 'all';
  const year = details['year'] ?? '';
  const parameters: Readonly<Record<string, string>> = {
    ...(category === 'all' ? {} : { category }),
    ...(year === '' ? {} : { from: `${year}-01-01`, to: `${year}-12-31` }),
    ...(text === '' ? {} : { text }),
  };
  const first = useView('timeline', { parameters: pageOf(parameters, 0) });
  const words = say.timeline;
  return (
    <>
      <div className="toolbar">
        <SearchField label={words.search} onSearch={onSearch} />
        <label className="field">
          <span>{words.year}</span>
          <select value={year} onChange={({ target }) => change({ year: target.value === '' ? null : target.value })}>
            <option value="">{words.allYears}</option>
            {yearsOfLife(person, knownOn ?? today).map((known) => (
              <option key={known} value={known}>
                {format.year(known)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Chips
        label={words.category}
        options={categories.map((name) => ({
          value: name,
          text: name === 'all' ? say.states.all : say.words.categories[name],
        }))}
        chosen={category}
        onChoose={(name) => change({ category: name })}
      />
      <Loaded snapshot={first}>
        {({ total }) => <EndlessEntries key={JSON.stringify(parameters)} parameters={parameters} total={total} />}
      </Loaded>
    </>
  );
}

/** The year of birth to this one, the latest first. */
function yearsOfLife({ birthDate, ageYears }: Person, today: string): readonly number[] {
  const last = Number(today.slice(0, 4));
  const first = birthDate === null ? last - ageYears - 1 : Number(birthDate.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}
