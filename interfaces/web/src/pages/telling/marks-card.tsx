import { useState, type ReactNode } from 'react';
import { switchChannel, type Channel, type Mark, type TellingAnswer } from '../../api/telling.ts';
import { useWriter } from '../../api/use-telling.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNote } from '../../components/loaded.tsx';

const channels: readonly Channel[] = ['inbox', 'web-push', 'fcm'];
const everyItem = 'all';

/** Its own mark, or that of all; on where nobody said anything. */
function isOn(marks: TellingAnswer['marks'], item: string, channel: Channel): boolean {
  const of = (name: string): boolean | undefined =>
    marks.find((mark) => mark.item === name && mark.channel === channel)?.isOn;
  return of(item) ?? of(everyItem) ?? true;
}

export function MarksCard({ telling }: { readonly telling: TellingAnswer }): ReactNode {
  const { say } = useLanguage();
  const words = say.telling.matrix;
  const { sending, isBusy, write } = useWriter();
  // Shown as it was pressed until the server's own answer says so; not if it was refused.
  const [pressed, setPressed] = useState<readonly Mark[]>([]);
  const latest = sending.status === 'failed' ? [] : pressed.map((one) => ({ ...one, isOn: one.mark === 'on' }));
  const marks = [...latest, ...telling.marks];
  const turn = (mark: Mark): void => {
    setPressed([mark, ...pressed]);
    write((asker, signal) => switchChannel(asker, mark, signal));
  };
  const names: Readonly<Record<string, string>> = {
    ...say.words.rules,
    ...say.telling.own.kinds,
    [everyItem]: words.all,
  };
  return (
    <Card title={words.title}>
      <p className="soft">{words.explain}</p>
      {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
      <table className="marks">
        <MarksHead telling={telling} />
        <tbody>
          {telling.items.map((item) => (
            <tr key={item} className={item === everyItem ? 'all' : undefined}>
              <th scope="row">{names[item] ?? item}</th>
              {channels.map((channel) => (
                <MarkCell
                  key={channel}
                  label={words.cell(names[item] ?? item, words.channels[channel])}
                  isOn={isOn(marks, item, channel)}
                  isDisabled={isBusy}
                  onTurn={(mark) => turn({ item, channel, mark })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function MarksHead({ telling }: { readonly telling: TellingAnswer }): ReactNode {
  const { say } = useLanguage();
  const words = say.telling.matrix;
  const offered = (channel: Channel): boolean =>
    telling.channels.some((one) => one.channel === channel && one.isOffered);
  return (
    <thead>
      <tr>
        <th scope="col">{words.item}</th>
        {channels.map((channel) => (
          <th key={channel} scope="col">
            {words.channels[channel]}
            {!offered(channel) && <small>{words.notOffered}</small>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface MarkCellProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled: boolean;
  readonly onTurn: (mark: 'on' | 'off') => void;
}

function MarkCell({ label, isOn: isChecked, isDisabled, onTurn }: MarkCellProps): ReactNode {
  const { knownOn } = useSubject();
  return (
    <td>
      <label className="mark">
        <input
          type="checkbox"
          aria-label={label}
          checked={isChecked}
          disabled={isDisabled || knownOn !== null}
          onChange={({ target }) => onTurn(target.checked ? 'on' : 'off')}
        />
      </label>
    </td>
  );
}
