import type { Language } from '../../read-models/read-model.ts';
import { problemOf, type Fault, type Problem } from '../problems/problem.ts';
import { isUsageFault } from '../problems/catalogue.ts';

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export const exitCodeOf = (fault: Fault): 1 | 2 => (isUsageFault(fault.code) ? 2 : 1);

export function writeProblem(streams: Streams, fault: Fault, asJson: boolean, language: Language): void {
  const problem = problemOf(fault, language);
  streams.err(asJson ? `${JSON.stringify(problem)}\n` : `${inWords(problem)}\n`);
}

function inWords(problem: Problem): string {
  const where = problem.field === undefined ? '' : ` [${problem.field}]`;
  const expected = problem.expected === undefined ? '' : `\n  ${problem.expected}`;
  return `${problem.title}${where}: ${problem.detail}${expected} (${problem.code})`;
}

export function writeResult(streams: Streams, value: unknown, asJson: boolean): void {
  streams.out(asJson ? `${JSON.stringify(value)}\n` : `${outline(value, 0)}\n`);
}

/** For eyes: one line a value, nested by indentation. Programs use `--json`. */
function outline(value: unknown, depth: number): string {
  const pad = '  '.repeat(depth);
  if (Array.isArray(value)) {
    if (value.length === 0) return `${pad}(none)`;
    return value
      .map((item) => (isNested(item) ? `${pad}-\n${outline(item, depth + 1)}` : `${pad}- ${plain(item)}`))
      .join('\n');
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .map(([name, item]) =>
        isNested(item) ? `${pad}${name}:\n${outline(item, depth + 1)}` : `${pad}${name}: ${plain(item)}`,
      )
      .join('\n');
  }
  return `${pad}${plain(value)}`;
}

const isNested = (value: unknown): boolean => value !== null && typeof value === 'object';
const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
