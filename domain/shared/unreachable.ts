/** The compiler proves that nobody comes here; if data from elsewhere does, it is a bug and it is loud. */
export function unreachable(value: never): never {
  throw new TypeError(`unreachable: ${String((value as { type?: unknown }).type ?? value)}`);
}
