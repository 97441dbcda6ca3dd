import { useCallback, useState, type ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import { useLanguage } from '../../app/language.tsx';
import { useDetails } from '../../app/use-details.ts';
import { Chips } from '../../components/chips.tsx';
import { Empty, Loaded } from '../../components/loaded.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { ExaminationList } from './examination-list.tsx';
import { groupOf, inOrderOfInterest, seriesGroups } from './order-of-series.ts';
import { SeriesDetail } from './series-detail.tsx';
import { SeriesCard } from './series-list.tsx';
import './labs.css';

const ways = ['item', 'day'] as const;
const filters = ['all', 'out'] as const;

/** Every test with its latest value and its course; one of them large, over hospitals and years. */
export default function LabsPage(): ReactNode {
  const { say } = useLanguage();
  const [details, change] = useDetails('labs');
  const [text, setText] = useState('');
  const onSearch = useCallback((term: string) => setText(term), []);
  const way = ways.find((name) => name === details['way']) ?? 'item';
  const filter = filters.find((name) => name === details['filter']) ?? 'all';
  const words = say.labs;
  return (
    <>
      <div className="toolbar">
        <SearchField label={words.search} onSearch={onSearch} />
        <Chips
          label={words.ways.label}
          options={ways.map((value) => ({ value, text: words.ways[value] }))}
          chosen={way}
          onChoose={(value) => change({ way: value })}
        />
        {way === 'item' && (
          <Chips
            label={words.filter.label}
            options={filters.map((value) => ({ value, text: words.filter[value] }))}
            chosen={filter}
            onChoose={(value) => change({ filter: value })}
          />
        )}
      </div>
      {way === 'item' ? (
        <ByItem
          text={text}
          isOutOnly={filter === 'out'}
          chosen={details['series'] ?? null}
          onChoose={(series) => change({ series })}
        />
      ) : (
        <ExaminationList text={text} />
      )}
    </>
  );
}

interface ByItemProps {
  readonly text: string;
  readonly isOutOnly: boolean;
  readonly chosen: string | null;
  readonly onChoose: (series: string) => void;
}

function ByItem({ text, isOutOnly, chosen, onChoose }: ByItemProps): ReactNode {
  const { say } = useLanguage();
  const labs = useView('labs', { parameters: { limit: '1', ...(text === '' ? {} : { text }) } });
  const words = say.labs.list;
  return (
    <Loaded snapshot={labs}>
      {({ series }) => {
        const all = inOrderOfInterest(series);
        const shown = isOutOnly ? all.filter((one) => groupOf(one) === 'out') : all;
        const large = all.find((one) => one.series === chosen) ?? shown.find(({ latest }) => latest.number !== null);
        if (shown.length === 0) return <Empty text={text === '' && !isOutOnly ? words.empty : words.noMatch} />;
        return (
          <div className="grid">
            {large !== undefined && <SeriesDetail key={large.series} series={large} />}
            {seriesGroups.map((group) => (
              <SeriesCard
                key={group}
                title={words.groups[group]}
                series={shown.filter((one) => groupOf(one) === group)}
                chosen={large?.series ?? null}
                onChoose={onChoose}
              />
            ))}
          </div>
        );
      }}
    </Loaded>
  );
}
