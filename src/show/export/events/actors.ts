/** Parties to an event: their name, the state they belong to, and their sector, each only where the words say so. */
import type { Mention } from '../../../contract/index.js'
import { ACTOR_WORDS } from '../../../rules/en/actor-words.js'
import { STATE_CODES } from '../../../rules/en/state-codes.js'
import { STATE_BY_NAME } from '../../../rules/en/states.js'
import type { Citation, View } from '../../view.js'
import { toWords, type Words } from '../words.js'

export interface Actor {
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  /** PLOVER's: MIL, REB, CVL, ... */
  readonly sector?: string
  /** Named by a proper name that is neither a state nor a noun of its kind. */
  readonly isNamed: boolean
  readonly words: readonly Words[]
}

/** Undefined for what is no party: a thing, a pronoun, a place that is no state, what is only done by one ("military action"). */
export function toActor(mention: Mention, citation: Citation, view: View, home: string | undefined): Actor | undefined {
  const entity = view.account.entities.find(({ id }) => id === mention.entity)
  const text = tidy(entity && !/\b(?:its?|their|his|her)\b/i.test(entity.name) ? entity.name : mention.text)
  const sector = sectorOf(mention.text) ?? sectorOf(text)
  const isState = STATE_BY_NAME.has(text.toLowerCase().replace(/\./g, ''))
  const isSomebody = entity?.kind === 'person' || entity?.kind === 'group' || entity?.kind === 'organization'
  if (sector === undefined && !isState && !isSomebody) return undefined
  const state = stateIn(mention.text) ?? stateIn(text)
  const country = state ?? (sector && sector !== 'REB' ? home : undefined)
  return {
    name: text,
    ...(country ? { country } : {}),
    ...(sector ? { sector } : isState ? { sector: 'GOV' } : {}),
    isNamed: entity !== undefined && entity.kind !== 'place' && !isState,
    words: [toWords(citation, mention)],
  }
}

/** By the words up to the head: "police in the north" are police, "military action" is nobody. */
function sectorOf(text: string): string | undefined {
  const [phrase = ''] = text.split(/,| (?:of|in|from|at|on|with|who|that|which|near|for|inside|and)\b/i)
  return ACTOR_WORDS.find(({ words }) => new RegExp(`(?:${words})['’]?$`, 'iu').test(phrase.trim()))?.sector
}

export const isArmed = ({ sector }: Actor): boolean => sector === 'MIL' || sector === 'REB' || sector === 'COP'

/** The two sides of a fight, by the names they go by: the first armed, and the first of another name. */
export function sidesOf(armed: readonly Actor[], nameOf: (actor: Actor) => string | undefined): readonly [Actor?, Actor?] {
  const [a, ...others] = armed
  const b = others.find((other) => a && nameOf(other) !== nameOf(a) && (other.sector !== a.sector || other.country !== a.country))
  return a ? (b ? [a, b] : [a]) : []
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an) /i, '')
    .trim()

/** The state that is named, by its name, adjective or capital; none where two are. */
function stateIn(text: string): string | undefined {
  const words =
    text
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .replace(/\./g, '')
      .match(/[\p{L}-]+/gu) ?? []
  const found = new Set<string>()
  for (let at = 0; at < words.length; at++)
    for (const length of [3, 2, 1]) {
      const code = STATE_BY_NAME.get(words.slice(at, at + length).join(' '))
      if (!code || at + length > words.length) continue
      found.add(code)
      at += length - 1
      break
    }
  return found.size === 1 ? [...found][0] : undefined
}

export const countryName = (country: string | undefined): string | undefined => (country ? STATE_CODES.get(country)?.name : undefined)
export const alpha3 = (country: string | undefined): string | undefined => (country ? STATE_CODES.get(country)?.alpha3 : undefined)

/** "ISR MIL"; the sector alone where no state is known. */
export const codeOf = ({ country, sector }: Actor): string | undefined => [alpha3(country), sector].filter(Boolean).join(' ') || undefined

/** As ACLED and UCDP name parties: by what they are and whose. */
export function partyName({ name, country, sector, isNamed }: Actor, isLone: boolean): string | undefined {
  const of = countryName(country)
  if (sector === 'REB') return isNamed || /[A-Z]/.test(name) ? name : of && `Unidentified Armed Group (${of})`
  if (!of) return isNamed ? name : undefined
  switch (sector) {
    case 'MIL':
      return `Military Forces of ${of}`
    case 'COP':
      return `Police Forces of ${of}`
    case 'GOV':
      return `Government of ${of}`
    case 'CRM':
      return isLone ? `Sole Perpetrator (${of})` : `Unidentified Armed Group (${of})`
    case 'CVL':
      return /protest|demonstrat/i.test(name) ? `Protesters (${of})` : /riot/i.test(name) ? `Rioters (${of})` : `Civilians (${of})`
    default:
      return isNamed ? name : undefined
  }
}
