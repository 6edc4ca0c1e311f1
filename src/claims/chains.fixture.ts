/** What tests of chains share: sentences with names in, each claim with who says it out. */
import { expect } from 'vitest'
import { reportOfTrees } from '../../test/helpers/trees.js'
import type { AnyMention, Entity, Sentence } from '../contract/index.js'
import { readClaims } from './claims.js'

/** Names in the text as `words=entity:kind`; a pronoun or role is one with the entity it was taken for. */
export function mentionsOf(text: string, sentences: readonly Sentence[], names: readonly string[]) {
  const entities = new Map<string, Entity>()
  const mentions: AnyMention[] = []
  let from = 0
  for (const written of names) {
    const [, words = '', name = '', kind = 'person'] = /^(.*)=(.*?)(?::(.*))?$/.exec(written) ?? []
    const start = text.indexOf(words, from)
    from = start + words.length
    const entityKind = kind as Entity['kind']
    entities.set(name, { id: name, name, kind: entityKind, names: [], roles: [], merged: [] })
    const sentence = sentences.findIndex((one) => one.start <= start && start < one.end)
    const form = /^(?:he|she|they|it)$/i.test(words) ? 'pronoun' : 'name'
    mentions.push({ kind: 'name', start, end: from, text: words, sentence, rule: 'test', entity: name, entityKind, form } as AnyMention)
  }
  return { entities: [...entities.values()], mentions }
}

/** Each claim and who says it, from the outlet inwards. */
export const check = (paragraphs: readonly (readonly string[])[], names: readonly string[], ...expected: string[]): void => {
  const { report, sentences } = reportOfTrees(paragraphs)
  const { entities, mentions } = mentionsOf(report.text, sentences, names)
  const claims = readClaims(report, sentences, mentions, entities)
  expect(claims.map(({ text, chain }) => [text, ...chain.slice(1).map(({ name }) => name)].join(' < '))).toEqual(expected)
}

export const REED_SAID = 'Reed|PROPN|2|nsubj said|VERB|0|root|say the|DET|4|det crane|NOUN|5|nsubj fell|VERB|2|ccomp|fall +.|PUNCT|2|punct'
export const HE_SAID = (content: string): string => `He|PRON|2|nsubj said|VERB|0|root|say ${content} +.|PUNCT|2|punct`
