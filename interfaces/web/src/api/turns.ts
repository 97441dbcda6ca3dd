/**
 * A browser opens six connections to a server. One listens for changes and one stays free for what the person does; the
 * views take turns on the rest, in the order in which the page asked: what stands first is there first.
 */
const viewsAtOnceMax = 4;

let running = 0;
const waiting: (() => void)[] = [];

export async function inTurn<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  if (running < viewsAtOnceMax) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve)); // Whoever ends hands its place over.
  try {
    signal.throwIfAborted(); // Whoever left the page while it waited asks for nothing.
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
