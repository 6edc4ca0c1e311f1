/** Whether a claim's words say that its number has taken another's place, or that another has taken its. */
import type { Quantity } from '../contract/index.js'
import { SUPERSEDING } from '../rules/en/superseding.js'
import type { ClaimView } from './view.js'

const rows = SUPERSEDING.map(({ says, pattern }) => ({ says, pattern: new RegExp(pattern, 'iu') }))
const beforeCharsMax = 160

/** 'old' for "had earlier put it at four", 'new' for "rises to seven"; absent where the words do not say. */
export function supersedingOf({ sentence, report }: ClaimView, { span }: Quantity): 'new' | 'old' | undefined {
  if (!span) return undefined
  const before = report.text.slice(Math.max(sentence.start, span.start - beforeCharsMax), span.start).replace(/\s+/g, ' ')
  return rows.find(({ pattern }) => pattern.test(before))?.says
}
