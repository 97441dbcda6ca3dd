import { memo, startTransition, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useView } from '../../api/use-view.ts';
import { useLanguage } from '../../app/language.tsx';
import { Empty, FailureNote } from '../../components/loaded.tsx';
import { EntryLine } from './entry-line.tsx';

/** What one request brings: half a second of scrolling. */
const entriesPerPage = 100;
/** What is drawn at once: few enough to be drawn within a frame. */
const entriesPerChunk = 20;
const chunksPerPage = entriesPerPage / entriesPerChunk;
/** Chunks this far outside the window are drawn already, so that scrolling does not outrun them. */
const marginPx = 900;
/** A thumb that flies over years asks for nothing on the way. */
const settleMs = 90;

type Parameters = Readonly<Record<string, string>>;

/** Page 0 is what the timeline itself asks for first. */
export const pageOf = (parameters: Parameters, page: number): Parameters => ({
  ...parameters,
  offset: String(page * entriesPerPage),
  limit: String(entriesPerPage),
});

interface EndlessEntriesProps {
  readonly parameters: Parameters;
  readonly total: number;
}

/**
 * The list has the height of all its entries, of which only the chunks near the window exist. Lines have one height,
 * so that the place of each is known before it is fetched.
 */
export function EndlessEntries({ parameters, total }: EndlessEntriesProps): ReactNode {
  const { say, format } = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const lineHeightPx = useLineHeight(list);
  const chunkCount = Math.ceil(total / entriesPerChunk);
  const [firstChunk, lastChunk] = useChunksNear(list, entriesPerChunk * lineHeightPx, chunkCount);
  const askedPages = useAskedPages(pageWith(firstChunk), pageWith(lastChunk));
  const parametersText = JSON.stringify(parameters);
  if (total === 0) return <Empty text={say.timeline.empty} />;
  return (
    <section className="card" aria-label={say.timeline.entries}>
      <p className="soft small">{say.timeline.count(format.number(total))}</p>
      <ol className="endless" ref={list} style={{ height: `${total * lineHeightPx}px` }}>
        {Array.from({ length: lastChunk - firstChunk + 1 }, (_, index) => firstChunk + index).map((chunk) => (
          <Chunk
            key={chunk}
            chunk={chunk}
            isAsked={askedPages.has(pageWith(chunk))}
            lineHeightPx={lineHeightPx}
            total={total}
            parametersText={parametersText}
          />
        ))}
      </ol>
    </section>
  );
}

const pageWith = (chunk: number): number => Math.floor(chunk / chunksPerPage);

interface ChunkProps {
  readonly chunk: number;
  readonly isAsked: boolean;
  readonly lineHeightPx: number;
  readonly total: number;
  /** Text, so that it is the same for as long as it says the same. */
  readonly parametersText: string;
}

/** Drawn once, however far the window moves on. */
const Chunk = memo(function Chunk({ chunk, isAsked, lineHeightPx, total, parametersText }: ChunkProps): ReactNode {
  const count = Math.min(entriesPerChunk, total - chunk * entriesPerChunk);
  const place = { top: `${chunk * entriesPerChunk * lineHeightPx}px`, height: `${count * lineHeightPx}px` };
  return (
    <li className="endless-chunk" style={place} aria-hidden={isAsked ? undefined : true}>
      {isAsked ? (
        <Entries chunk={chunk} total={total} parametersText={parametersText} />
      ) : (
        <div className="endless-waiting" />
      )}
    </li>
  );
});

function Entries({ chunk, total, parametersText }: Pick<ChunkProps, 'chunk' | 'total' | 'parametersText'>): ReactNode {
  const parameters = JSON.parse(parametersText) as Parameters;
  const answer = useView('timeline', { parameters: pageOf(parameters, pageWith(chunk)) });
  if (answer.status === 'loading') return <div className="endless-waiting" />;
  const known = answer.status === 'ready' ? answer.answer : answer.earlier;
  const first = chunk * entriesPerChunk;
  const firstOfPage = (chunk % chunksPerPage) * entriesPerChunk;
  if (known === null) return answer.status === 'failed' ? <FailureNote failure={answer.failure} /> : null;
  return (
    <ol>
      {known.items.slice(firstOfPage, firstOfPage + entriesPerChunk).map((entry, index) => (
        <EntryLine key={entry.eventId} entry={entry} position={{ index: first + index + 1, total }} />
      ))}
    </ol>
  );
}

/** Those near the window once it rests there, and all that were asked before. */
function useAskedPages(first: number, last: number): ReadonlySet<number> {
  const [asked, setAsked] = useState<ReadonlySet<number>>(new Set([0]));
  useEffect(() => {
    const timer = setTimeout(() => {
      const near = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      setAsked((known) => (near.every((page) => known.has(page)) ? known : new Set([...known, ...near])));
    }, settleMs);
    return () => clearTimeout(timer);
  }, [first, last]);
  return asked;
}

/** From the style sheet, which knows that a phone needs two lines of text for each entry. */
function useLineHeight(list: RefObject<HTMLElement | null>): number {
  const [heightPx, setHeight] = useState(48);
  useEffect(() => {
    const measure = (): void => {
      if (list.current === null) return;
      const inPx = parseFloat(getComputedStyle(list.current).getPropertyValue('--entry-height'));
      if (Number.isFinite(inPx)) setHeight(inPx);
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [list]);
  return heightPx;
}

function useChunksNear(
  list: RefObject<HTMLElement | null>,
  chunkHeightPx: number,
  chunkCount: number,
): readonly [number, number] {
  const [near, setNear] = useState<readonly [number, number]>([0, 0]);
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      frame = 0;
      if (list.current === null) return;
      const fromTopPx = -list.current.getBoundingClientRect().top;
      const clamp = (chunk: number): number => Math.max(0, Math.min(chunkCount - 1, chunk));
      const first = clamp(Math.floor((fromTopPx - marginPx) / chunkHeightPx));
      const last = clamp(Math.floor((fromTopPx + window.innerHeight + marginPx) / chunkHeightPx));
      // As a transition, so that drawing new chunks never holds up the scrolling itself.
      startTransition(() => setNear((known) => (known[0] === first && known[1] === last ? known : [first, last])));
    };
    const onScroll = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', onScroll);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', onScroll);
    };
  }, [list, chunkHeightPx, chunkCount]);
  return near;
}
