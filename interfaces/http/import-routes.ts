import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';
import type { ImportProgress } from '../../application/health-record/import-document.ts';
import { sourceFileAt } from '../importers/source-file.ts';
import { importDocument, openForImport } from '../operations/import.ts';
import { fault, type Answer, type Caller } from '../operations/operation.ts';
import { faultOfError } from '../problems/fault-of-error.ts';
import { problemOf } from '../problems/problem.ts';
import type { Services } from '../operations/services.ts';
import { requestIdOf, respondWithAnswer, respondWithFault } from './respond.ts';
import { callerOf, type Sessions } from './session.ts';

export interface ImportRouteNeeds {
  readonly services: Services;
  readonly sessions: Sessions;
  readonly uploadFolder: string;
  readonly logError: (requestId: string, error: unknown) => void;
}

/** A little above the largest file that an importer takes, so that its own, clearer answer comes first. */
const uploadBytesMax = 600_000_000;

/**
 * `POST /api/people/{personId}/imports`, the file itself as the body; the zip's password, percent-encoded, in
 * `Passbook-Zip-Password`. Who accepts `text/event-stream` is told of progress while it runs, and of the result as the
 * last event. The upload waits on disk, readable by us alone, because a file is read twice before anything is recorded;
 * of whoever may not import for this person, nothing is taken.
 */
export function importRoutes(needs: ImportRouteNeeds): Router {
  const router = Router();
  router.post('/api/people/:personId/imports', async (request, response) => {
    const caller = await callerOf(request, response, needs.sessions);
    if (caller === undefined) {
      respondWithFault(request, response, { code: 'sign-in-required' });
      return;
    }
    const upload = join(needs.uploadFolder, randomUUID() + extensionFor(request));
    try {
      if (request.accepts('application/json', 'text/event-stream') === 'text/event-stream') {
        await respondWithProgress(needs, { request, response, caller, upload });
      } else {
        respondWithAnswer(request, response, await importUpload(needs, request, caller, { upload }), 201);
      }
    } finally {
      await rm(upload, { force: true });
    }
  });
  return router;
}

/** The content decides; this only helps where the content says nothing. */
const extensionFor = (request: Request): string => (request.is('application/zip') === false ? '.json' : '.zip');

function atMost(bytesMax: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
      bytes += piece.length;
      if (bytes > bytesMax) done(Object.assign(new Error('The upload is too large.'), { code: 'entity.too.large' }));
      else done(null, piece);
    },
  });
}

interface Upload {
  readonly upload: string;
  readonly onProgress?: (progress: ImportProgress) => void;
}

async function importUpload(
  needs: ImportRouteNeeds,
  request: Request,
  caller: Caller,
  { upload, onProgress }: Upload,
): Promise<Answer<unknown>> {
  const password = passwordOf(request);
  if (password === null)
    return fault('invalid-parameter', { field: 'Passbook-Zip-Password', expected: 'percent-encoded' });
  const open = async (): ReturnType<typeof openForImport> => {
    await pipeline(request, atMost(uploadBytesMax), createWriteStream(upload, { mode: 0o600, flags: 'wx' }));
    return openForImport(await sourceFileAt(upload), password);
  };
  const input = {
    personId: request.params['personId'],
    open,
    ...(onProgress === undefined ? {} : { onProgress }),
  };
  return importDocument.perform(needs.services, input, caller);
}

/** Null: not decodable. */
function passwordOf(request: Request): string | undefined | null {
  const encoded = request.get('Passbook-Zip-Password');
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

/** So often a progress bar moves; more would be work for nobody. */
const progressEveryMs = 200;

interface Conversation {
  readonly request: Request;
  readonly response: Response;
  readonly caller: Caller;
  readonly upload: string;
}

async function respondWithProgress(
  needs: ImportRouteNeeds,
  { request, response, caller, upload }: Conversation,
): Promise<void> {
  response.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  // The first one sends the headers too, when the upload is here: a browser does not expect an answer while it sends.
  const send = (event: string, data: unknown): void => {
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  let toldAt = 0;
  const onProgress = (progress: ImportProgress): void => {
    const now = performance.now();
    if (now - toldAt < progressEveryMs) return;
    toldAt = now;
    send('progress', progress);
  };
  const requestId = requestIdOf(response);
  try {
    const answer = await importUpload(needs, request, caller, { upload, onProgress });
    if (answer.kind === 'answer') send('result', answer.value);
    else send('problem', problemOf(answer.fault, caller.language, requestId));
  } catch (error) {
    needs.logError(requestId, error);
    send('problem', problemOf(faultOfError(error), caller.language, requestId));
  }
  response.end();
}
