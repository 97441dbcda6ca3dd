export class NoAnswerInTime extends Error {
  readonly code = 'no-answer-in-time';
}

/** The client's own deadlines do not hold for batch appends and reads, so each of them has a timer of ours. */
export async function within<Value>(limitMs: number, work: Promise<Value>): Promise<Value> {
  work.catch(() => undefined); // Who came too late is not listened to any more.
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswerInTime(`KurrentDB did not answer in ${limitMs} ms.`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
