const patienceMs = 10_000;

/** Asks again and again until it is so; after a while that is a failure, not a test that never ends. */
export async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > until) throw new Error(`It was still not so after ${patienceMs} ms.`);
  }
}
