import type { RequestHandler } from 'express';
import { respondWithFault } from '../respond.ts';

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Only names we know: a page of another site that resolves its own name to this machine (DNS rebinding) sends a Host
 * of its own.
 */
export function hostGuard(allowedHosts: readonly string[]): RequestHandler {
  const allowed = new Set([...loopbackNames, ...allowedHosts]);
  return (request, response, next) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/u, '').toLowerCase();
    if (allowed.has(host)) next();
    else respondWithFault(request, response, { code: 'host-not-allowed', field: 'Host' });
  };
}

/** A write must come from our own page or from a program; a browser always tells which site asks. */
export const sameOriginWrites: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') {
    next();
    return;
  }
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isForeignOrigin = origin !== undefined && !isOwnOrigin(origin, request.headers.host ?? '');
  const isForeignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (isForeignOrigin || isForeignSite)
    respondWithFault(request, response, { code: 'cross-origin-write', field: 'Origin' });
  else next();
};

function isOwnOrigin(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host;
  } catch {
    return false; // `null` and other opaque origins.
  }
}
