import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

/** The one line per request. Paths are logged as their pattern: ids, terms and values stay out. */
export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
}

/** Gives each request its id (ours: a caller's own text could carry anything) and logs one line when it ends. */
export function requestLog(log: (line: RequestLine) => void): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID();
    const startedAt = performance.now();
    response.locals['requestId'] = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.on('close', () => {
      const pattern: unknown = (request.route as { path?: unknown } | undefined)?.path;
      log({
        requestId,
        method: request.method,
        route: typeof pattern === 'string' ? pattern : '(none)',
        status: response.statusCode,
        durationMs: Math.round(performance.now() - startedAt),
      });
    });
    next();
  };
}
