/**
 * The `code` of a system's or PostgreSQL's error, when it has one. By shape and not by `instanceof`: Node's own errors
 * belong to another realm where code runs in a VM context, as the tests do.
 */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
