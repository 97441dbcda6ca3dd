import { useEffect, useState, type ReactNode } from 'react';
import { ownAddressId } from '../../api/push-device.ts';
import { removeDevice, type TellingAnswer } from '../../api/telling.ts';
import { useWriter } from '../../api/use-telling.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Empty, FailureNote } from '../../components/loaded.tsx';

export function DevicesCard({ addresses }: Pick<TellingAnswer, 'addresses'>): ReactNode {
  const { say, format } = useLanguage();
  const { today, knownOn } = useSubject();
  const words = say.telling.devices;
  const own = useOwnAddressId();
  const { sending, isBusy, write } = useWriter();
  const channelNames: Readonly<Record<string, string>> = say.telling.matrix.channels;
  return (
    <Card title={words.title} columns={6}>
      {addresses.length === 0 && <Empty text={words.none} />}
      {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
      <ul className="records">
        {addresses.map(({ addressId, channel, registeredOn }) => {
          const name = words.since(channelNames[channel] ?? channel, format.dayNear(registeredOn, today));
          return (
            <li key={addressId} className="reason-line">
              <span>
                {name}
                {addressId === own && <span className="unread">{words.here}</span>}
              </span>
              <button
                type="button"
                className="button quiet"
                aria-label={words.removeOf(name)}
                disabled={isBusy || knownOn !== null}
                onClick={() => write((asker, signal) => removeDevice(asker, addressId, signal))}
              >
                {words.remove}
              </button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function useOwnAddressId(): string | null {
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => {
    void ownAddressId().then(setOwn);
  }, []);
  return own;
}
