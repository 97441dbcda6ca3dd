import type { ReactNode } from 'react';
import { useTelling } from '../../api/use-telling.ts';
import { useSubject } from '../../app/subject.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { CalendarCard } from './calendar-card.tsx';
import { DevicesCard } from './devices-card.tsx';
import { ListenersCard } from './listeners-card.tsx';
import { MarksCard } from './marks-card.tsx';
import { PushCard } from './push-card.tsx';
import { QuietHoursCard } from './quiet-hours-card.tsx';
import './telling.css';

/** How the person is told: on this device, in which hours, of what, and who else is. */
export default function TellingPage(): ReactNode {
  const telling = useTelling();
  const { personId } = useSubject();
  return (
    <div className="grid">
      <PushCard columns={6} />
      <Loaded snapshot={telling}>
        {(answer) => (
          <>
            <QuietHoursCard key={`quiet ${personId}`} quietHours={answer.quietHours} />
            <DevicesCard addresses={answer.addresses} />
            <ListenersCard listeners={answer.listeners} candidates={answer.candidates} />
            <CalendarCard key={`calendar ${personId}`} feeds={answer.calendarFeeds} />
            <MarksCard telling={answer} />
          </>
        )}
      </Loaded>
    </div>
  );
}
