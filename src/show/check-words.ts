/** A verdict of check in words and signs, and where each stands in order of gravity. Colour is never the only signal. */
import type { CheckVerdict } from '../contract/index.js'

export interface VerdictWords {
  readonly word: string
  /** One character, in any font. */
  readonly sign: string
  readonly meaning: string
  /** Whether a draft with it needs mending. */
  readonly fault: boolean
}

export const VERDICT_WORDS: Readonly<Record<CheckVerdict, VerdictWords>> = {
  supported: { word: 'supported', sign: '✓', meaning: 'Reports say so.', fault: false },
  disputed: { word: 'disputed', sign: '≠', meaning: 'Reports say so, and others contradict it.', fault: true },
  contradicted: { word: 'contradicted', sign: '✗', meaning: 'Reports say otherwise.', fault: true },
  'attributed-wrongly': { word: 'attributed wrongly', sign: '☞', meaning: 'Reports have it from somebody else.', fault: true },
  'quoted-wrongly': { word: 'quoted wrongly', sign: '”', meaning: 'No report has the words between the quotation marks.', fault: true },
  'not-found': { word: 'not found', sign: '?', meaning: 'No report says so.', fault: true },
  'no-claim': { word: 'no factual claim', sign: '·', meaning: 'There is nothing in it to check.', fault: false },
}
export const VERDICTS = Object.keys(VERDICT_WORDS) as readonly CheckVerdict[]

/** "7 sentences: 5 supported, 1 contradicted, 1 not found". */
export function sayTally(verdicts: readonly CheckVerdict[]): string {
  const parts = VERDICTS.map((verdict) => ({ verdict, count: verdicts.filter((one) => one === verdict).length })).filter(
    ({ count }) => count,
  )
  const head = `${verdicts.length} ${verdicts.length === 1 ? 'sentence' : 'sentences'}`
  return parts.length ? `${head}: ${parts.map(({ verdict, count }) => `${count} ${VERDICT_WORDS[verdict].word}`).join(', ')}` : head
}
