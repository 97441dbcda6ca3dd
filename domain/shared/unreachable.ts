/**
 * The compiler proves that nobody comes here; if data from elsewhere does, it is a bug and it is loud. It says the type
 * and no more: the rest may be health data.
 */
export function unreachable(value: never): never {
  const { type } = Object(value) as { readonly type?: unknown };
  throw new TypeError(`unreachable: ${typeof type === 'string' ? type : typeof value}`);
}
