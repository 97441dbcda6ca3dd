import type { Request, Response } from 'express';
import { languageOf } from '../respond.ts';
import type { Look } from './pages.ts';

export const lookOf = (request: Request): Look => ({ language: languageOf(request), path: request.path });
export const textIn = (body: unknown, name: string): string => {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
};
/**
 * `same-origin`, since a browser that may name no referrer sends a form with `Origin: null`, which is refused as foreign.
 */
export function sendPage(response: Response, status: number, html: string): void {
  response
    .status(status)
    .set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' })
    .type('html')
    .send(html);
}

/** The program of a reader, on the person's own machine, is the one other place that a page may speak to. */
export function allowReader(response: Response, readerOrigin: string): void {
  const policy = String(response.getHeader('Content-Security-Policy') ?? '');
  response.setHeader(
    'Content-Security-Policy',
    policy.replace("connect-src 'self'", `connect-src 'self' ${readerOrigin}`),
  );
}
