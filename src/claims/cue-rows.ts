/** The rows of src/rules/en/cues.ts by lemma, the first row of a lemma first. */
import { CUES, type CueRow } from '../rules/en/cues.js'

const byLemma = (pos: CueRow['pos']): ReadonlyMap<string, CueRow> => {
  const map = new Map<string, CueRow>()
  for (const row of CUES) if (row.pos === pos) for (const lemma of row.lemmas) if (!map.has(lemma)) map.set(lemma, row)
  return map
}
export const VERBS = byLemma('verb')
export const NOUNS = byLemma('noun')
export const ADJECTIVES = byLemma('adjective')
export const GERUND_TAKERS: ReadonlySet<string> = new Set(CUES.filter((row) => row.takesGerund).flatMap((row) => row.lemmas))
