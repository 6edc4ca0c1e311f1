/** Weights of the support score, written by scripts/fit-check.ts. */
export const SUPPORT_WEIGHTS: Readonly<Record<string, number>> = {
  bias: -3.106,
  cosine: 2.01,
  pairs: 0.719,
  triples: 1.372,
  pieces: -1.807,
  switches: -0.561,
  arcs: -0.17,
  arcsInOne: 1.502,
  cover: 0.547,
  lacking: -0.628,
}
