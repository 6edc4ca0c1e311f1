/** Every bound, its unit last in its name. A bound that is met gives a note, never silence. */
export const LIMITS = {
  /** Of a file, of what a file unpacks to, and of what an address answers with. */
  fileBytesMax: 64_000_000,
  /** Of all that a bundle holds, unpacked. */
  bundleBytesMax: 1_000_000_000,
  /** From the first connection to the last byte. */
  addressMs: 30_000,
  redirectsMax: 5,
  /** Longer reports are cut at a paragraph and noted. */
  reportCharsMax: 1_000_000,
  htmlDepthMax: 256,
  htmlElementsMax: 30_000,
  /** Words of one pass of the encoder: whole sentences up to this many. */
  blockWordsMax: 128,
  sentenceWordsMax: 128,
  /** Blocks that wait for each thread before another is started: opening the model there costs as much as reading a dozen. */
  blocksPerThread: 40,
  summarySentencesMax: 8,
  /** Of one request, unless it is JSON Lines: those are taken as they come. */
  requestBytesMax: 64_000_000,
  /** JSON Lines that are read and kept at once, and how long a line may be. */
  postedLinesMax: 500,
  postedLineBytesMax: 16_000_000,
  /** Requests from one address: so many at once, so many a second after that. */
  requestsAtOnceMax: 2_000,
  requestsPerSecond: 200,
  /** Readers of live updates at once. */
  listenersMax: 500,
} as const
