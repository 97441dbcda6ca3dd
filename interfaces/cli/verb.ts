import type { Answer, Caller, Operation } from '../operations/operation.ts';
import type { Services } from '../operations/services.ts';

export interface VerbOption {
  /** The operation's input field that it fills. */
  readonly field: string;
  readonly hint: string;
  /** `@file` and `@-` (standard input) are read, so that the value never stands in a process list. */
  readonly mayComeFromFile?: true;
  /** Given without a value. */
  readonly isSwitch?: true;
  /** May be given several times. */
  readonly repeats?: true;
}

/** A CLI binding: words, options, positionals, and the operation that they reach. */
export interface Verb {
  readonly words: readonly string[];
  readonly run: VerbRun;
  readonly options: Readonly<Record<string, VerbOption>>;
  readonly positionals: readonly { readonly field: string; readonly hint: string }[];
}

/** The gathered texts of a command line, by input field. */
export type Texts = Readonly<Record<string, unknown>>;
export type VerbRun = (services: Services, texts: Texts, caller: Caller) => Promise<Answer<unknown>>;

/** The texts are the operation's input as they stand. */
export const performs =
  (operation: Operation): VerbRun =>
  (services, texts, caller) =>
    operation.perform(services, texts, caller);

export interface CommandLine {
  readonly verb: Verb;
  readonly texts: Texts;
  readonly shared: SharedOptions;
}
export interface SharedOptions {
  readonly json: boolean;
  readonly as: string;
  readonly language: Caller['language'];
  /** Only in `batch`, for its one line. */
  readonly clock: string | undefined;
}
