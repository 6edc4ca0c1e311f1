/** Every bound, its unit last in its name. A bound that is met gives a note, never silence. */
export const LIMITS = {
  /** Of a file, of what a file unpacks to, and of what an address answers with. */
  fileBytesMax: 64_000_000,
  /** Of all that a bundle holds, unpacked. */
  bundleBytesMax: 1_000_000_000,
  /** From the first connection to the last byte. */
  addressMs: 30_000,
  redirectsMax: 5,
  /** Of what a feed answers with, and of a robots.txt, of which more is not read. */
  feedBytesMax: 10_000_000,
  robotsBytesMax: 500_000,
  /** Between two askings of a feed, as long as it answers and does not ask for longer. */
  feedEveryMs: 15 * 60_000,
  /** The longest wait for a feed that fails, is refused or asks for time. */
  feedRestMs: 24 * 3_600_000,
  /** Feeds that are asked for side by side, each of another host; and how long a host is left alone after each. */
  feedsAtOnce: 4,
  feedHostRestMs: 2_000,
  /** Of one list of feeds. */
  feedsMax: 5_000,
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
  /** Of a draft that is held against a story over HTTP, and how many of them may wait: one is held at a time. */
  draftBytesMax: 200_000,
  draftsWaitingMax: 8,
  /** Of a correction, or a form of the page other than a draft. */
  formBytesMax: 1_000_000,
  /** JSON Lines that are read and kept at once, and how long a line may be. */
  postedLinesMax: 50,
  postedLineBytesMax: 16_000_000,
  /** Requests from one address: so many at once, so many a second after that. */
  requestsAtOnceMax: 2_000,
  requestsPerSecond: 200,
  /** Readers of live updates at once. */
  listenersMax: 500,
} as const
