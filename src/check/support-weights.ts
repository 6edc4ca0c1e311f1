/** Weights of the support score, written by scripts/fit-check.ts. */
export const SUPPORT_WEIGHTS: Readonly<Record<string, number>> = {
  bias: -3.204,
  cosine: 2.049,
  pairs: 0.668,
  triples: 1.424,
  pieces: -1.742,
  switches: -0.572,
  arcs: 0.01,
  arcsInOne: 1.55,
  cover: 0.499,
  lacking: -0.604,
}
