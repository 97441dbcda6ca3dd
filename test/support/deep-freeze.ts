/**
 * Freezes a value and everything in it, maps and sets included: whoever tries to change it gets a TypeError.
 * `Object.freeze` alone leaves the content of a map writable.
 */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map || value instanceof Set) lockCollection(value);
  Object.freeze(value);
  const parts: readonly unknown[] =
    value instanceof Map || value instanceof Set ? [...value].flat() : Object.values(value);
  for (const part of parts) deepFreeze(part);
  return value;
}

function lockCollection(collection: object): void {
  const refuse = (): never => {
    throw new TypeError('this map or set is read-only here');
  };
  for (const method of ['set', 'add', 'delete', 'clear']) {
    if (method in collection) Object.defineProperty(collection, method, { value: refuse });
  }
}
