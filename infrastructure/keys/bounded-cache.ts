export interface BoundedCache<Value> {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
  clear(): void;
}

/** By number and by age; the least recently used goes first. Using a value makes it no younger. */
export function createBoundedCache<Value>(bounds: {
  readonly entriesMax: number;
  readonly ageMsMax: number;
  /** Of a clock that only runs forward. */
  readonly nowMs: () => number;
}): BoundedCache<Value> {
  const { entriesMax, ageMsMax, nowMs } = bounds;
  const entries = new Map<string, { readonly value: Value; readonly since: number }>(); // In order of use.
  return {
    get: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      entries.delete(name);
      if (nowMs() - entry.since > ageMsMax) return undefined;
      entries.set(name, entry);
      return entry.value;
    },
    set: (name, value) => {
      entries.delete(name);
      entries.set(name, { value, since: nowMs() });
      for (const oldest of entries.keys()) {
        if (entries.size <= entriesMax) return;
        entries.delete(oldest);
      }
    },
    clear: () => entries.clear(),
  };
}
