/** How much of everything one run does. */
export interface Scale {
  readonly isShort: boolean;
  readonly rounds: number;
  readonly warmUpMs: number;
  /** One side of one round, where a round is a length of time and not an amount of work. */
  readonly cellMs: number;
  readonly importRows: number;
  readonly catchUpEvents: number;
  readonly rebuildEvents: number;
  readonly longStreamEvents: number;
  readonly foldEvents: readonly [number, number];
  readonly warmAppends: number;
  readonly visibleAppends: number;
  readonly rowsPerReader: number;
  readonly plannedPeople: number;
  readonly plansTimed: number;
  readonly tellingsDue: number;
}

/** Medians of five; with fewer, one disturbed round would decide. */
export const fullScale: Scale = {
  isShort: false,
  rounds: 5,
  warmUpMs: 1_500,
  cellMs: 3_000,
  importRows: 20_000,
  catchUpEvents: 200_000,
  rebuildEvents: 1_000_000,
  longStreamEvents: 20_000,
  foldEvents: [5_000, 20_000],
  warmAppends: 500,
  visibleAppends: 1_000,
  rowsPerReader: 200,
  plannedPeople: 1_000,
  plansTimed: 1_000,
  tellingsDue: 1_000,
};

/** Runs every line of the bench and proves nothing about speed. */
export const shortScale: Scale = {
  isShort: true,
  rounds: 1,
  warmUpMs: 50,
  cellMs: 200,
  importRows: 500,
  catchUpEvents: 2_000,
  rebuildEvents: 5_000,
  longStreamEvents: 1_000,
  foldEvents: [250, 1_000],
  warmAppends: 20,
  visibleAppends: 20,
  rowsPerReader: 40,
  plannedPeople: 30,
  plansTimed: 20,
  tellingsDue: 30,
};
