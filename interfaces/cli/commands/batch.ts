import { createInterface } from 'node:readline';
import { parseInstant, type Instant } from '../../../domain/shared/time.ts';
import { no, ok, type Result } from '../../../domain/shared/result.ts';
import { faultOfError } from '../../problems/fault-of-error.ts';
import { problemOf, type Fault, type Problem } from '../../problems/problem.ts';
import { instantForm } from '../../operations/schemas.ts';
import type { Language } from '../../../read-models/read-model.ts';
import { callerFrom } from '../caller.ts';
import { languageOf, parseCommandLine } from '../command-line.ts';
import type { CommandLine } from '../verb.ts';
import type { CliPassbook } from '../passbook.ts';

type BatchLine = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly problem: Problem };

/**
 * One JSON array of arguments a line in, one JSON line out, in order, each written before the next is read. A refused
 * line does not end the batch, and nothing else stands on standard output.
 */
export async function runBatch(
  passbook: CliPassbook,
  input: NodeJS.ReadableStream,
  write: (line: string) => Promise<void>,
): Promise<void> {
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    if (text.trim() === '') continue;
    await write(`${JSON.stringify(await runLine(passbook, text))}\n`);
  }
}

async function runLine(passbook: CliPassbook, text: string): Promise<BatchLine> {
  const words = wordsOf(text);
  if (!words.ok) return refusal(words.reason, passbook.language);
  const language = languageOf(words.value, passbook.language);
  const line = parseCommandLine(words.value, { language });
  if (!line.ok) return refusal(line.reason, language);
  const clock = clockOf(line.value, passbook.isTest);
  if (!clock.ok) return refusal(clock.reason, language);
  const usual = passbook.clock.pinnedAt;
  if (clock.value !== undefined) passbook.clock.pin(clock.value);
  try {
    const { verb, texts, shared } = line.value;
    const answer = await verb.run(passbook.services, texts, callerFrom(shared));
    return answer.kind === 'answer' ? { ok: true, result: answer.value } : refusal(answer.fault, language);
  } catch (error) {
    return refusal(faultOfError(error), language);
  } finally {
    passbook.clock.pin(usual);
  }
}

const refusal = (fault: Fault, language: Language): BatchLine => ({ ok: false, problem: problemOf(fault, language) });

function wordsOf(text: string): Result<readonly string[], Fault> {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value) && value.every((word) => typeof word === 'string')) return withoutStandardInput(value);
  } catch {
    // Not JSON: answered like anything else that is no array of words.
  }
  return no({ code: 'invalid-usage', field: 'line', expected: '["VERB", …]' });
}

/** Standard input brings the lines: whoever read it for a value would swallow the next ones. */
function withoutStandardInput(words: readonly string[]): Result<readonly string[], Fault> {
  if (!words.some((word) => word === '@-' || word.endsWith('=@-'))) return ok(words);
  return no({
    code: 'invalid-usage',
    field: '@-',
    expected: 'VALUE|@FILE',
  });
}

function clockOf({ shared }: CommandLine, isTest: boolean): Result<Instant | undefined, Fault> {
  if (shared.clock === undefined) return ok(undefined);
  if (!isTest) return no({ code: 'invalid-usage', field: '--clock', expected: 'PASSBOOK_TEST=1' });
  const instant = parseInstant(shared.clock);
  return instant.ok ? instant : no({ code: 'invalid-usage', field: '--clock', expected: instantForm });
}
