/** What of an account answers a question: the findings that ask it, and claims that stand in none of those. Pure; goes by words. */
import type { Finding } from '../../contract/index.js'
import type { View } from '../../show/view.js'
import { toLikeness } from './likeness.js'

const likenessMin = 0.5
const claimsMax = 40

export interface Matched {
  readonly findings: readonly Finding[]
  readonly claims: readonly string[]
}

/** @param question a finding's id, a question, or words that somebody may have said. The likest first. */
export function matchQuestion(view: View, question: string): Matched {
  const { findings, claims } = view.account
  const named = findings.filter(({ id }) => id === question.trim())
  if (named.length) return { findings: named, claims: [] }
  const likeness = toLikeness(question)
  const scored = findings.map((finding) => ({ finding, score: likeness(wordsOf(view, finding)) })).sort((a, b) => b.score - a.score)
  const best = Math.max(likenessMin, (scored[0]?.score ?? 0) * 0.8)
  const matched = scored.filter(({ score }) => score >= best).map(({ finding }) => finding)
  const told = new Set(matched.flatMap(({ positions }) => positions.flatMap((position) => position.claims)))
  const rest = claims
    .map((claim) => ({ claim, score: told.has(claim.id) ? 0 : likeness(claim.text) }))
    .filter(({ score }) => score >= best)
    .sort((a, b) => b.score - a.score)
  return { findings: matched, claims: rest.slice(0, claimsMax).map(({ claim }) => claim.id) }
}

/** All that a finding is about: its question, its measure, its answers and the words behind them. */
const wordsOf = (view: View, { question, measure, positions }: Finding): string =>
  [question, measure ?? '', ...positions.flatMap(({ text, claims }) => [text, ...view.citations(claims).map(({ words }) => words)])].join(
    '\n',
  )
