import type { ReactNode } from 'react';
import type { ReplayedView } from '../../api/replay.ts';
import { useLanguage } from '../../app/language.tsx';
import { PageLink } from '../../app/page-link.tsx';
import { isPageName } from '../../app/page-names.ts';
import { Card } from '../../components/card.tsx';
import { SourceButton } from '../../components/source-button.tsx';
import type { Messages } from '../../messages/messages.ts';
import { joined } from '../../records/record-line.tsx';
import { RecordList } from '../../records/record-list.tsx';
import { itemsOf, readRow, readSince, type ChangedRow, type ReadRow, type Since } from './compare-rows.ts';

/** One view: what it showed then, and what has come to its rows since. */
export function ReplayedViewCard({ replayed }: { readonly replayed: ReplayedView }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.replay;
  const { view, answer } = replayed;
  const names: Readonly<Record<string, string>> = say.shell.pages;
  const name = names[view] ?? view;
  const { rows, total } = itemsOf(answer);
  const since = replayed.since === null ? null : readSince(replayed.since);
  return (
    <Card
      title={name}
      className="replay-card"
      action={isPageName(view) && view !== 'records' && <PageLink page={view}>{words.openThen(name)}</PageLink>}
    >
      <div className="replay-sides">
        <div>
          <h3>
            {words.then} <small>{words.count(format.number(total))}</small>
          </h3>
          {rows.length === 0 ? (
            <p className="soft">{words.nothingThen}</p>
          ) : (
            <details>
              <summary>{words.shownThen}</summary>
              <RowList rows={rows} total={total} />
            </details>
          )}
        </div>
        {since !== null && <SinceThen since={since} />}
      </div>
    </Card>
  );
}

function SinceThen({ since }: { readonly since: Since }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.replay;
  const { added, changed, removed, confirmedCount } = since;
  const isNothing = added.length + changed.length + removed.length === 0;
  const summary = words.summary(
    format.number(added.length),
    format.number(changed.length),
    format.number(removed.length),
  );
  return (
    <div>
      <h3>{isNothing ? words.nothingSince : summary}</h3>
      {confirmedCount > 0 && (
        <small className="block">
          {words.restated} {words.count(format.number(confirmedCount))}
        </small>
      )}
      <Group name={words.added} count={added.length} sign="+">
        <RowList rows={added} total={added.length} />
      </Group>
      <Group name={words.changed} count={changed.length} sign="≠">
        <RecordList items={changed} total={changed.length} empty={words.nothingSince}>
          {(row) => <ChangedLine key={row.key} row={row} />}
        </RecordList>
      </Group>
      <Group name={words.removed} count={removed.length} sign="−">
        <RowList rows={removed} total={removed.length} />
      </Group>
    </div>
  );
}

interface GroupProps {
  readonly name: string;
  readonly count: number;
  readonly sign: string;
  readonly children: ReactNode;
}

function Group({ name, count, sign, children }: GroupProps): ReactNode {
  const { say, format } = useLanguage();
  if (count === 0) return null;
  return (
    <details>
      <summary>
        <span className="replay-sign" aria-hidden="true">
          {sign}
        </span>
        {name} {say.replay.count(format.number(count))}
      </summary>
      {children}
    </details>
  );
}

function RowList({ rows, total }: { readonly rows: readonly ReadRow[]; readonly total: number }): ReactNode {
  const { say } = useLanguage();
  return (
    <RecordList items={rows} total={total} empty={say.replay.nothingThen}>
      {(row) => (
        <li key={row.key} className="record">
          <RowHead row={row} />
        </li>
      )}
    </RecordList>
  );
}

function RowHead({ row }: { readonly row: ReadRow }): ReactNode {
  const speech = useLanguage();
  const { say, format } = speech;
  return (
    <>
      <span className="record-day">{row.day === null ? '—' : format.day(row.day)}</span>
      <span className="record-head">
        {row.title === null ? say.replay.noName : wordOf(row.title, say)}
        {row.detail !== null && <small>&ensp;{row.detail}</small>}
      </span>
      <span className="replay-sources">
        {row.sources.map((source) => (
          <SourceButton
            key={source.eventId}
            subject={row.title === null ? say.replay.noName : wordOf(row.title, say)}
            happenedOn={row.day}
            source={source}
            say={(said) => lineOf(readRow('', said), speech)}
          />
        ))}
      </span>
    </>
  );
}

/** A former version, from the fields that it kept. */
function lineOf(
  { day, title, detail }: ReadRow,
  { say, format }: Pick<ReturnType<typeof useLanguage>, 'say' | 'format'>,
): string {
  return joined([
    day === null ? null : format.day(day),
    title === null ? say.replay.noName : wordOf(title, say),
    detail,
  ]);
}

/** Where the record holds a code that has a word, the word. */
function wordOf(text: string, say: Messages): string {
  const words: Readonly<Record<string, string>> = { ...say.words.measures, ...say.records.programmes.kinds };
  return words[text] ?? text;
}

/** What stood there and what stands there now, field by field. */
function ChangedLine({ row }: { readonly row: ChangedRow }): ReactNode {
  const { say } = useLanguage();
  const { columns, nothing } = say.replay;
  return (
    <li className="record">
      <RowHead row={row} />
      <div
        className="table-scroll replay-fields"
        tabIndex={0}
        role="region"
        aria-label={row.title ?? say.replay.noName}
      >
        <table className="book">
          <thead>
            <tr>
              <th scope="col">{columns.field}</th>
              <th scope="col">{columns.then}</th>
              <th scope="col">{columns.now}</th>
            </tr>
          </thead>
          <tbody>
            {row.fields.map(({ field, then, now }) => (
              <tr key={field}>
                <th scope="row">
                  <code>{field}</code>
                </th>
                <td>{then ?? nothing}</td>
                <td>{now ?? nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </li>
  );
}
