import type { Language } from '../../../../read-models/read-model.ts';
import { failureOf, kindOfStatus, RequestFailed, type Problem } from './failure.ts';

/** Counts are of the file's rows. */
export interface ImportReport {
  readonly documentId: string;
  readonly appended: number;
  readonly duplicates: number;
  readonly revisions: number;
  readonly unmapped: readonly string[];
  readonly rejected: readonly ImportRejection[];
}
/** Where a row stands and why it was not recorded; never what it says. */
export interface ImportRejection {
  readonly section: string;
  readonly row: number;
  readonly field: string;
  readonly reason: string;
}
export interface ImportProgress {
  readonly headRows: number;
  readonly headRowsDone: number;
}

export interface ImportOrder {
  readonly personId: string;
  readonly file: File;
  /** Empty: none. */
  readonly password: string;
  readonly language: Language;
  readonly onProgress: (progress: ImportProgress) => void;
}

/**
 * Sends the file itself and listens to what the server tells while it works. Sending the same file again is safe: what
 * it stated before is known. A stream that ends without a result counts as a server that did not answer.
 */
export async function importFile(order: ImportOrder, signal: AbortSignal): Promise<ImportReport> {
  const { personId, file, password, language, onProgress } = order;
  const response = await fetch(`/api/people/${personId}/imports`, {
    method: 'POST',
    body: file,
    headers: {
      Accept: 'text/event-stream',
      'Accept-Language': language,
      'Content-Type': isZip(file) ? 'application/zip' : 'application/json',
      ...(password === '' ? {} : { 'Passbook-Zip-Password': encodeURIComponent(password) }),
    },
    signal,
  });
  if (!response.ok || response.body === null) throw new RequestFailed(failureOf(response, await bodyOf(response)));
  for await (const { event, data } of serverEvents(response.body)) {
    if (event === 'progress') onProgress(data as ImportProgress);
    else if (event === 'result') return data as ImportReport;
    else if (event === 'problem') throw new RequestFailed(failureOfProblem(data as Problem));
  }
  throw new RequestFailed({ kind: 'offline' });
}

export const isZip = ({ name, type }: File): boolean => /\.zip$/iu.test(name) || type.includes('zip');

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null; // No words from the server: the status alone says what happened.
  }
}

const passingStatusMin = 502;

function failureOfProblem(problem: Problem): RequestFailed['failure'] {
  if (problem.status >= passingStatusMin) return { kind: 'unavailable', problem, retryAfterSeconds: null };
  return { kind: kindOfStatus(problem.status), problem };
}

interface ServerEvent {
  readonly event: string;
  readonly data: unknown;
}

/** The stream of events as our server writes it: two lines and an empty one for each. */
async function* serverEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let unread = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (unread + value).split('\n\n');
    unread = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = /^event: (.*)$/mu.exec(block)?.[1];
      const text = /^data: (.*)$/mu.exec(block)?.[1];
      if (event !== undefined && text !== undefined) yield { event, data: JSON.parse(text) };
    }
  }
}
