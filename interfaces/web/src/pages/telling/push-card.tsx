import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { pushStanding, subscribe, unsubscribe, type PushStanding } from '../../api/push-device.ts';
import type { Asker } from '../../api/asking.ts';
import { registerDevice, removeDevice } from '../../api/telling.ts';
import { useWriter } from '../../api/use-telling.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNote, Skeleton } from '../../components/loaded.tsx';

/** Asks for the permission only when the person presses; what it is for stands beside it. */
export function PushCard({ columns }: { readonly columns: 4 | 6 }): ReactNode {
  const { say } = useLanguage();
  const { knownOn } = useSubject();
  const words = say.telling.push;
  const { standing, look } = useStanding();
  const { sending, isBusy, write } = useWriter();
  const isOn = standing === 'on';
  const turn = (): void =>
    write(async (asker, signal) => {
      const position = await (isOn ? leave(asker, signal) : join(asker, signal));
      look();
      return position;
    });
  return (
    <Card title={words.title} columns={columns}>
      <p className="soft">{words.explain}</p>
      {standing === null ? <Skeleton lines={2} /> : <p role="status">{words.standings[standing]}</p>}
      {(standing === 'on' || standing === 'off') && (
        <div className="form-actions">
          <button
            type="button"
            className={isOn ? 'button' : 'button primary'}
            disabled={isBusy || knownOn !== null}
            onClick={turn}
          >
            {isOn ? words.turnOff : words.turnOn}
          </button>
        </div>
      )}
      {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
    </Card>
  );
}

async function join(asker: Asker, signal: AbortSignal): Promise<string | null> {
  const subscription = await subscribe(signal);
  return subscription === null ? null : registerDevice(asker, subscription, signal);
}

async function leave(asker: Asker, signal: AbortSignal): Promise<string | null> {
  const addressId = await unsubscribe();
  return addressId === null ? null : removeDevice(asker, addressId, signal);
}

/** Null until the browser has said. */
function useStanding(): { readonly standing: PushStanding | null; readonly look: () => void } {
  const [standing, setStanding] = useState<PushStanding | null>(null);
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    const looking = new AbortController();
    void pushStanding(looking.signal).then(
      (found) => {
        if (!looking.signal.aborted) setStanding(found);
      },
      () => undefined, // The server does not answer; the page around says so.
    );
    return () => looking.abort();
  }, [looks]);
  const look = useCallback(() => setLooks((count) => count + 1), []);
  return { standing, look };
}
