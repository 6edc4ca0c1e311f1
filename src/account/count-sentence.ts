/** A number and who gives it, as a sentence; another number beside it is told as earlier or as another's. */
import type { Material } from '../compare/material.js'
import { sayAmount } from '../compare/say-amount.js'
import type { ClaimView } from '../compare/view.js'
import type { Finding, Position, Quantity } from '../contract/index.js'
import { COUNT_ANSWERS, COUNT_NOUNS } from '../rules/en/summary.js'
import { holdersOf, listNames } from './names.js'
import { fill, phrase, whoSays } from './wording.js'

const answersMax = 3

/** "Seven people were killed, according to the harbour office; earlier reports put the number at four." */
export function tellCount(finding: Finding, viewsOf: (position: Position) => ClaimView[], material: Material): string {
  const [first, ...others] = finding.positions.slice(0, answersMax)
  const number = COUNT_NOUNS[finding.measure ?? ''] ?? 'the number'
  const answer = answerOf(finding, first!)
  const who = whoSays(viewsOf(first!), material)
  if (others.length && finding.status === 'revised')
    return phrase('countEarlier', { answer, who, number, others: listNames(others.map(({ text }) => text)) })
  const told = phrase('count', { answer, who }).replace(/\.$/, '')
  const rest = others.map((position) =>
    fill('otherCount', { who: holdersOf(viewsOf(position), material).who, number, other: position.text }),
  )
  return `${told}${rest.join('')}.`
}

function answerOf({ measure }: Finding, { text, value }: Position): string {
  const quantity = value as Quantity | undefined
  const answer = COUNT_ANSWERS[measure ?? ''] ?? `${measure ?? 'the number'}: {text}`
  const isBare = quantity !== undefined && !quantity.unit && answer.includes('{be}') && text === sayAmount(quantity)
  const bare = isBare ? `${text}${vague.test(text) ? ' of' : ''} ${quantity.exact === 1 ? 'person' : 'people'}` : text
  return answer.replace('{text}', () => bare).replace('{be}', quantity?.exact === 1 ? 'was' : 'were')
}

const vague = /(?:dozens|scores|hundreds|thousands|millions)$/i
