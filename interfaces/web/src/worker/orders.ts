/** What the page may tell its worker. */
export type WorkerOrder =
  | { readonly order: 'refresh-shell' }
  /** Delete what was kept, and keep nothing until told otherwise. */
  | { readonly order: 'keep-answers'; readonly keeps: boolean };
