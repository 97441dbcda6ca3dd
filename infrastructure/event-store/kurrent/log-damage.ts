/**
 * The log says what this product never makes it say: a stream of ours was deleted, cut off or written by somebody else,
 * or the server is too old to say where its events stand. Trying again does not help.
 */
export class LogDamaged extends Error {
  readonly code = 'log-damaged';
}
