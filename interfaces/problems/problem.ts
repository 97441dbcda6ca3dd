import type { Language } from '../../read-models/read-model.ts';
import { catalogue, type ProblemCode } from './catalogue.ts';

/** What went wrong, before it is put into words: a code, where, and values that are never health data. */
export interface Fault {
  readonly code: ProblemCode;
  /** The parameter, field or file part that is wrong. */
  readonly field?: string;
  /** What would be right, in the vocabulary of the contract: `YYYY-MM-DD`, `female|male`, `1..500`. */
  readonly expected?: string;
  readonly errors?: readonly { readonly field: string; readonly reason: string }[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfterSeconds?: number;
}

/** RFC 9457, with a stable `code` and the fix in words. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail: string;
  readonly field?: string;
  readonly expected?: string;
  readonly errors?: readonly { readonly field: string; readonly reason: string }[];
  readonly instance?: string;
}

export function problemOf(fault: Fault, language: Language, requestId?: string): Problem {
  const { status, title, fix } = catalogue[fault.code];
  return {
    type: `/problems/${fault.code}`,
    title: title[language],
    status,
    code: fault.code,
    detail: fix[language],
    ...(fault.field === undefined ? {} : { field: fault.field }),
    ...(fault.expected === undefined ? {} : { expected: fault.expected }),
    ...(fault.errors === undefined ? {} : { errors: fault.errors }),
    ...(requestId === undefined ? {} : { instance: `urn:request:${requestId}` }),
  };
}
