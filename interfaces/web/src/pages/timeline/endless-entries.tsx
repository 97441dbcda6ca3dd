import { startTransition, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useView } from '../../api/use-view.ts';
import { useLanguage } from '../../app/language.tsx';
import { Empty, FailureNote } from '../../components/loaded.tsx';
import { EntryLine } from './entry-line.tsx';

/** Half a page of the view: few enough to be drawn within a frame. */
const entriesPerChunk = 50;
/** Chunks this far outside the window are drawn already, so that scrolling does not outrun them. */
const marginPx = 600;
/** A thumb that flies over years asks for nothing on the way. */
const settleMs = 90;

/** Chunk 0 is what the page itself asks for first. */
export const pageOf = (
  parameters: Readonly<Record<string, string>>,
  chunk: number,
): Readonly<Record<string, string>> => ({
  ...parameters,
  offset: String(chunk * entriesPerChunk),
  limit: String(entriesPerChunk),
});

interface EndlessEntriesProps {
  readonly parameters: Readonly<Record<string, string>>;
  readonly total: number;
}

/**
 * The list has the height of all its entries, of which only the chunks near the window exist. Lines have one height,
 * so that the place of each is known before it is fetched.
 */
export function EndlessEntries({ parameters, total: totalAtFirst }: EndlessEntriesProps): ReactNode {
  const { say, format } = useLanguage();
  // The answer for the end of the list knows of a few entries more: several of one thing.
  const [total, setTotal] = useState(totalAtFirst);
  const list = useRef<HTMLOListElement>(null);
  const lineHeightPx = useLineHeight(list);
  const chunkHeightPx = entriesPerChunk * lineHeightPx;
  const chunkCount = Math.ceil(total / entriesPerChunk);
  const [firstChunk, lastChunk] = useChunksNear(list, chunkHeightPx, chunkCount);
  if (total === 0) return <Empty text={say.timeline.empty} />;
  return (
    <section className="card" aria-label={say.timeline.entries}>
      <p className="soft small">{say.timeline.count(format.number(total))}</p>
      <ol className="endless" ref={list} style={{ height: `${total * lineHeightPx}px` }}>
        {Array.from({ length: lastChunk - firstChunk + 1 }, (_, index) => firstChunk + index).map((chunk) => (
          <Chunk
            key={chunk}
            chunk={chunk}
            topPx={chunk * chunkHeightPx}
            heightPx={Math.min(entriesPerChunk, total - chunk * entriesPerChunk) * lineHeightPx}
            total={total}
            parameters={parameters}
            onTotal={(counted) => setTotal((known) => Math.max(known, counted))}
          />
        ))}
      </ol>
    </section>
  );
}

interface ChunkProps {
  readonly chunk: number;
  readonly topPx: number;
  readonly heightPx: number;
  readonly total: number;
  readonly parameters: Readonly<Record<string, string>>;
  readonly onTotal: (counted: number) => void;
}

function Chunk(props: ChunkProps): ReactNode {
  const [isSettled, setSettled] = useState(props.chunk === 0);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settleMs);
    return () => clearTimeout(timer);
  }, []);
  return isSettled ? <LoadedChunk {...props} /> : <ChunkInWaiting {...props} />;
}

function LoadedChunk(props: ChunkProps): ReactNode {
  const { chunk, topPx, total, parameters, onTotal } = props;
  const offset = chunk * entriesPerChunk;
  const answer = useView('timeline', { parameters: pageOf(parameters, chunk) });
  const counted = answer.status === 'ready' ? answer.answer.total : 0;
  useEffect(() => {
    if (counted > total) onTotal(counted);
  });
  if (answer.status === 'loading') return <ChunkInWaiting {...props} />;
  const known = answer.status === 'ready' ? answer.answer : answer.earlier;
  return (
    <li className="endless-chunk" style={{ top: `${topPx}px` }}>
      {known === null && answer.status === 'failed' && <FailureNote failure={answer.failure} />}
      <ol>
        {known?.items.map((entry, index) => (
          <EntryLine key={entry.eventId} entry={entry} position={{ index: offset + index + 1, total }} />
        ))}
      </ol>
    </li>
  );
}

const ChunkInWaiting = ({ topPx, heightPx }: ChunkProps): ReactNode => (
  <li className="endless-chunk" style={{ top: `${topPx}px` }} aria-hidden="true">
    <div className="endless-waiting" style={{ height: `${heightPx}px` }} />
  </li>
);

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
