import type { Request, Response } from 'express';
import type { Answer } from '../operations/operation.ts';
import { problemOf, type Fault } from '../problems/problem.ts';
import type { Language } from '../../read-models/read-model.ts';

export const requestIdOf = (response: Response): string => String(response.locals['requestId'] ?? '');

/** `?lang=` is for links, `Accept-Language` for browsers; otherwise Traditional Chinese. */
export function languageOf(request: Request): Language {
  const asked = request.query['lang'];
  if (asked === 'en' || asked === 'zh-TW') return asked;
  return request.acceptsLanguages('zh-TW', 'zh', 'en') === 'en' ? 'en' : 'zh-TW';
}

export function respondWithFault(request: Request, response: Response, fault: Fault): void {
  const problem = problemOf(fault, languageOf(request), requestIdOf(response));
  if (fault.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(fault.retryAfterSeconds));
  response.setHeader('Content-Language', languageOf(request));
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

export function respondWithAnswer(request: Request, response: Response, answer: Answer<unknown>, status: number): void {
  if (answer.kind === 'fault') {
    respondWithFault(request, response, answer.fault);
    return;
  }
  // What a later read may ask to have seen: `minPosition`.
  if (answer.position !== undefined) response.setHeader('Passbook-Position', answer.position);
  response.setHeader('Cache-Control', 'no-store');
  response.status(status).type('application/json').send(jsonOf(answer.value));
}

/** An answer that is kept is given again as the same object, so its text is written once. */
const jsonTexts = new WeakMap<object, string>();

function jsonOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const text = jsonTexts.get(value) ?? JSON.stringify(value);
  jsonTexts.set(value, text);
  return text;
}
