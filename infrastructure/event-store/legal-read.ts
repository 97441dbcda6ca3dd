/** More than this at once is memory that nobody bounded. */
const pageSizeMax = 10_000;

/** An empty page means "nothing more is certain yet", so a page of no size would be a lie that stalls a reader. */
export function assertPageSize(limit: number): void {
  if (Number.isInteger(limit) && limit >= 1 && limit <= pageSizeMax) return;
  throw new RangeError(`A page has 1 to ${pageSizeMax} events, not ${limit}.`);
}

export function assertFromRevision(fromRevision: bigint): void {
  if (fromRevision < 0n) throw new RangeError('A stream is read from a revision on, and revisions begin at 0.');
}
