/** Events by PLOVER (manual of February 2024), one JSON object a line, with the words behind each cell. Columns and abstentions: docs/event-codes.md. */
import type { AccountFile } from '../../../contract/index.js'
import { toWords, type Words } from '../words.js'
import { type Actor, alpha3, codeOf } from './actors.js'
import { type CodedEvent, dayOf, findEvents } from './find-events.js'

export interface PloverActor {
  readonly name: string
  readonly code?: string
}
export interface PloverRow {
  readonly id: string
  readonly date?: string
  readonly event: string
  readonly mode: readonly string[]
  readonly context: readonly string[]
  readonly source: readonly PloverActor[]
  readonly recipient: readonly PloverActor[]
  readonly location?: { readonly name: string; readonly country?: string }
  readonly text: string
  readonly words: Readonly<Record<string, readonly Words[]>>
}

export const toPlover = (file: AccountFile): string =>
  file.accounts.flatMap((account) => findEvents(account).map((event) => `${JSON.stringify(toPloverRow(event))}\n`)).join('')

export function toPloverRow({ id, view, type, when, whenFrom, place, placeFrom, by, to, citations }: CodedEvent): PloverRow {
  const country = alpha3(place?.country)
  return {
    id,
    ...(when ? { date: dayOf(when, place) } : {}),
    event: type.plover.event,
    mode: type.plover.mode ? [type.plover.mode] : [],
    context: contextsOf([view.account.title, ...citations.map(({ claim }) => claim.text)].join(' ')),
    source: by.map(toPloverActor),
    recipient: to.map(toPloverActor),
    ...(place ? { location: { name: place.name, ...(country ? { country } : {}) } } : {}),
    text: citations[0]?.words ?? '',
    words: {
      date: whenFrom.map((citation) => toWords(citation, citation.claim.when?.span)),
      event: citations.map((citation) => toWords(citation)),
      source: by.flatMap(({ words }) => words),
      recipient: to.flatMap(({ words }) => words),
      location: placeFrom.map((citation) => toWords(citation, citation.claim.where?.find(({ name }) => name === place?.name)?.span)),
    },
  }
}

const toPloverActor = (actor: Actor): PloverActor => {
  const code = codeOf(actor)
  return { name: actor.name, ...(code ? { code } : {}) }
}

/** What the words of the event and the account's title bring in; no context is inferred from the parties. */
const CONTEXTS: readonly (readonly [string, RegExp])[] = [
  [
    'disasters',
    /\b(?:earthquake|flood|hurricane|(?:tropical|winter|severe) storm|tornado|tsunami|derail\w*|capsiz\w*|sank|crash(?:ed)?)\b/i,
  ],
  ['health', /\b(?:Ebola|virus|epidemic|outbreak|plague|infect\w*|hospital|nurses?)\b/i],
  ['diplomatic', /\b(?:ambassador|diplomat\w*|Security Council|foreign minist\w+|summit|prime minister)\b/i],
  ['terrorism', /\b(?:terror\w*|ISIS|ISIL|Islamic State|al-?Qa[ei]da|AQAP|Boko Haram|suicide bomb\w*)\b/i],
  ['election', /\b(?:election|caucus\w*|ballots?|votes?|primary)\b/i],
  ['cbrn', /\b(?:chemical weapons?|sarin|nuclear|nerve gas|ballistic missiles?|ICBM)\b/i],
  ['military', /\b(?:troops|soldiers|army|air ?strikes?|military|missiles?|commandos?|warplanes?)\b/i],
]
const contextsOf = (text: string): string[] => CONTEXTS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name)
