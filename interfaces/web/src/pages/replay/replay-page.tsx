import { useState, type ReactNode } from 'react';
import { readReplay, replayStore } from '../../api/replay.ts';
import { useResource } from '../../api/use-view.ts';
import { useImportDays } from '../../app/known-on.tsx';
import { useLanguage } from '../../app/language.tsx';
import { navigate } from '../../app/location.ts';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Loaded, Skeleton } from '../../components/loaded.tsx';
import { addDays } from '../../messages/format.ts';
import { ReplayedViewCard } from './replayed-view.tsx';
import '../../components/form.css';
import './replay.css';

/** For an auditor: a day beside today. The day is the page's own; today has nothing to be laid beside. */
export default function ReplayPage(): ReactNode {
  const { knownOn } = useSubject();
  return <div className="grid">{knownOn === null ? <DayChooser /> : <DayBesideToday knownOn={knownOn} />}</div>;
}

const importDaysShown = 12;

function DayChooser(): ReactNode {
  const { say, format } = useLanguage();
  const { personId, today } = useSubject();
  const words = say.replay;
  const importDays = useImportDays();
  const yesterday = addDays(today, -1);
  const [day, setDay] = useState(yesterday);
  const show = (knownOn: string): void => navigate({ personId, page: 'replay', knownOn });
  return (
    <Card title={words.choose}>
      <p>{words.intro}</p>
      <form
        className="toolbar"
        onSubmit={(event) => {
          event.preventDefault();
          if (day !== '' && day <= yesterday) show(day);
        }}
      >
        <label className="field">
          <span>{words.chooseDay}</span>
          <input type="date" required max={yesterday} value={day} onChange={({ target }) => setDay(target.value)} />
        </label>
        <button type="submit" className="button primary">
          {words.go}
        </button>
      </form>
      {importDays.length > 0 && (
        <>
          <h3>{words.importDays}</h3>
          <div className="form-actions">
            {importDays
              .filter((importDay) => importDay < today)
              .slice(-importDaysShown)
              .toReversed()
              .map((importDay) => (
                <button key={importDay} type="button" className="button" onClick={() => show(importDay)}>
                  {format.day(importDay)}
                </button>
              ))}
          </div>
        </>
      )}
    </Card>
  );
}

function DayBesideToday({ knownOn }: { readonly knownOn: string }): ReactNode {
  const { say, format, language } = useLanguage();
  const { personId } = useSubject();
  const words = say.replay;
  const replay = useResource(replayStore, [personId, knownOn, language].join('|'), (signal) =>
    readReplay({ personId, knownOn, language }, signal),
  );
  return (
    <>
      <Card title={words.title(format.day(knownOn))}>
        <p>{words.intro}</p>
        <p className="soft">{words.fieldNote}</p>
      </Card>
      <Loaded snapshot={replay} skeleton={<ReplaySkeleton />}>
        {({ wasParked, isParked, views }) => (
          <>
            {wasParked && <ReplayNote text={words.wasParked} />}
            {!wasParked && isParked && <ReplayNote text={words.isParked} />}
            {views.map((view) => (
              <ReplayedViewCard key={view.view} replayed={view} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

const ReplaySkeleton = (): ReactNode => (
  <div className="card columns-12">
    <Skeleton lines={8} />
  </div>
);

const ReplayNote = ({ text }: { readonly text: string }): ReactNode => (
  <p className="stale columns-12" role="status">
    {text}
  </p>
);
