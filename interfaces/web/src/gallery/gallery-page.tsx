import { useState, type ReactNode } from 'react';
import { ActingBanner } from '../app/acting-banner.tsx';
import { PageFailure } from '../app/page-failure.tsx';
import { Choice } from '../app/quick-settings.tsx';
import { SubjectProvider } from '../app/subject.tsx';
import { Bars } from '../charts/bars.tsx';
import { NumberLine } from '../charts/number-line.tsx';
import { Sparkline } from '../charts/sparkline.tsx';
import { TrendChart } from '../charts/trend-chart.tsx';
import { Card } from '../components/card.tsx';
import { Chips } from '../components/chips.tsx';
import { Empty, Loaded } from '../components/loaded.tsx';
import { Stamp } from '../components/stamp.tsx';
import { ReminderLine } from '../pages/reminders/reminder-line.tsx';
import { EntryLine } from '../pages/timeline/entry-line.tsx';
import {
  sampleEntries,
  samplePerson,
  samplePressure,
  sampleReminders,
  sampleSinglePoint,
  sampleSnapshots,
  sampleTrend,
} from './samples.ts';

/** Every component in every state, for whoever works on the page; not part of the product. */
export default function GalleryPage(): ReactNode {
  const [isPast, setPast] = useState('today');
  const knownOn = isPast === 'past' ? '2024-03-10' : null;
  return (
    <SubjectProvider subject={{ personId: samplePerson.personId, person: samplePerson, knownOn, today: '2026-11-24' }}>
      <div className={knownOn === null ? 'gallery' : 'gallery shell past'}>
        <main>
          <h1>Gallery</h1>
          <Choice
            title="Known on"
            options={[
              { value: 'today', text: 'today' },
              { value: 'past', text: 'past' },
            ]}
            chosen={isPast}
            onChoose={setPast}
          />
          <div className="grid">
            <States />
            <Charts />
            <Pieces />
          </div>
        </main>
      </div>
    </SubjectProvider>
  );
}

const States = (): ReactNode => (
  <>
    {sampleSnapshots.map(({ name, snapshot }) => (
      <Card key={name} title={name} columns={4}>
        <Loaded snapshot={snapshot}>{(answer) => <p>{answer}</p>}</Loaded>
      </Card>
    ))}
    <Card title="empty" columns={4}>
      <Empty text="Nothing is there." action={<span className="button primary">Next step</span>} />
    </Card>
    <Card title="a page that failed" columns={4}>
      <PageFailure />
    </Card>
  </>
);

const Charts = (): ReactNode => (
  <>
    <Card title="trend over two hospitals, with a goal" columns={8}>
      <TrendChart trends={[sampleTrend]} name="HbA1c" goals={[{ value: 7, text: '7.0' }]} />
      <NumberLine value={7.1} unit="%" low={4} high={6} standing="high" previous={7.4} />
    </Card>
    <Card title="one point" columns={4}>
      <TrendChart trends={[sampleSinglePoint]} name="HbA1c, one point" />
    </Card>
    <Card title="two lines" columns={6}>
      <TrendChart trends={samplePressure} name="Blood pressure" />
    </Card>
    <Card title="bars and sparklines" columns={6}>
      <Bars
        summary="Most of all diabetes."
        bars={[
          { key: 'a', name: '第二型糖尿病', count: 24, countText: '24', onChoose: () => undefined, isChosen: true },
          { key: 'b', name: '高血壓', count: 20, countText: '20', onChoose: () => undefined },
        ]}
      />
      <Sparkline points={sampleTrend.points} summary="HbA1c" />
      <Sparkline points={samplePressure[0]?.points ?? []} summary="Blood pressure" />
      <NumberLine value={52} unit="mL/min" low={60} high={null} standing="low" previous={null} />
      <NumberLine value={96} unit="mg/dL" low={null} high={130} standing="in-range" previous={114} />
    </Card>
  </>
);

function Pieces(): ReactNode {
  const [chip, setChip] = useState('all');
  return (
    <>
      <Card title="reminders" columns={7}>
        <ul>
          {sampleReminders.map((reminder, index) => (
            <ReminderLine key={index} reminder={reminder} on="2026-11-24" />
          ))}
        </ul>
      </Card>
      <Card title="entries, stamps, chips" columns={5}>
        <ul>
          {sampleEntries.map((entry) => (
            <EntryLine key={entry.eventId} entry={entry} />
          ))}
        </ul>
        <Stamp urgency="late" head="overdue" value="9 days" />
        <Stamp urgency="due" head="left" value="12 days" />
        <Stamp urgency="calm" head="in" value="2 months" />
        <Chips
          label="Kinds"
          options={[
            { value: 'all', text: 'all' },
            { value: 'some', text: 'some' },
          ]}
          chosen={chip}
          onChoose={setChip}
        />
      </Card>
      <Card title="acting for">
        <ActingBanner name={samplePerson.name} acting={samplePerson.acting} />
        <ActingBanner
          name={samplePerson.name}
          acting={{ reason: 'grant', categories: 'all', actions: ['view', 'remind'], until: '2027-03-31T00:00:00Z' }}
        />
        <ActingBanner
          name={samplePerson.name}
          acting={{ reason: 'parent', categories: ['labs', 'medications'], actions: ['view'], until: null }}
        />
      </Card>
    </>
  );
}
