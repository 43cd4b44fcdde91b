/** Rows rendered beyond those in view, so that scrolling shows no gap. */
const BEYOND = 8;

export interface View {
  first: number;
  last: number;
  places: number[];
}

/** Which rows to render when `above` rows are above the view and `fits` are in it. */
export function visible({ above, fits, total }: { above: number; fits: number; total: number }): View {
  const first = Math.max(0, Math.min(above, total - fits) - BEYOND);
  const last = Math.max(first, Math.min(total - 1, above + fits + BEYOND));
  return { first, last, places: Array.from({ length: total ? last - first + 1 : 0 }, (_, at) => first + at) };
}
