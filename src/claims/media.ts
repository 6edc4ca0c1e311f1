/**
 * Noun phrases that name an outlet or an agency: by their name, by their noun, or as whose report it is.
 */
import type { Source } from '../contract/index.js'
import { DOCUMENT_NOUNS, MEDIA_NOUNS, SURNAMES } from '../rules/en/sources.js'
import { isRel, kidsOf, lemmaOf, type Tree, textOf, uposOf, wordsAt } from './clause-tree.js'
import { isMediaName, knownName, mediaKindOf } from './media-names.js'
import { mentionsAt, type Names, nameAt, nameBelow, phraseOf, phraseText, toSource } from './phrases.js'

/** Whether a noun phrase names an outlet or agency, by its name or its noun ("a German newspaper"). */
export function mediaAt(tree: Tree, head: number, names: Names): Source | undefined {
  if (!['NOUN', 'PROPN', 'X'].includes(uposOf(tree, head)) || isRel(tree, head, 'compound', 'flat', 'amod', 'nmod:poss')) return undefined
  const station = affiliateAt(tree, head, names)
  if (station) return station
  const mention = nameAt(tree, head, names)
  if (DOCUMENT_NOUNS.includes(lemmaOf(tree, head))) return mediaOfDocument(tree, head, names)
  if (mention?.entityKind === 'place' || (mention?.entityKind === 'person' && !isPaper(mention.text))) return undefined
  const words = phraseOf(tree, head)
  const entity = mention ? names.entities.get(mention.entity) : undefined
  const text = phraseText(tree, words, names.report)
  // "MRB TV", of which only "TV" was taken for a name.
  if (mention && words.length > 1 && /^(?:TV|Television|Radio|News)$/i.test(mention.text) && mediaKindOf(text))
    return toSource(tree, words, names, mediaKindOf(text)!, undefined)
  const kind = (entity && mediaKindOf(entity.name)) ?? mediaKindOf(text) ?? (mention ? mediaKindOf(mention.text) : undefined)
  if (kind && uposOf(tree, head) === 'PROPN') return toSource(tree, words, names, kind, mention)
  if (uposOf(tree, head) !== 'NOUN' && !kind) return undefined
  const lemma = lemmaOf(tree, head)
  const isAgency = lemma === 'agency' && words.some((word) => ['news', 'press', 'wire'].includes(lemmaOf(tree, word)))
  const isOutlet =
    MEDIA_NOUNS.includes(lemma) &&
    ![
      'news',
      'press',
      'media',
      'site',
      'program',
      'programme',
      'station',
      'channel',
      'network',
      'wire',
      'website',
      'paper',
      'journal',
      'daily',
      'weekly',
      'publication',
    ].includes(lemma)
  const modified = words.length > 1 + kidsOf(tree, head, 'det').length
  const proper = (isAgency || isOutlet) && !mention ? properAfter(tree, head) : []
  if (proper.length) return toSource(tree, proper, names, isAgency ? 'agency' : 'outlet', undefined)
  if (
    isAgency ||
    (isOutlet && modified) ||
    (MEDIA_NOUNS.includes(lemma) &&
      words.some((word) => ['news', 'state', 'tv', 'television', 'radio', 'local', 'media'].includes(lemmaOf(tree, word)) && word !== head))
  ) {
    return toSource(tree, words, names, isAgency ? 'agency' : 'outlet', nameBelow(tree, head, words, names))
  }
  return undefined
}

/** "the Herald's affiliate MRB", "Echo affiliate Marsby Ten": the station behind the word, and not the network before it. */
function affiliateAt(tree: Tree, head: number, names: Names): Source | undefined {
  if (uposOf(tree, head) !== 'PROPN') return undefined
  let first = head
  while (uposOf(tree, first - 1) === 'PROPN') first--
  if (textOf(tree, first - 1) !== 'affiliate') return undefined
  const words = phraseOf(tree, head).filter((at) => at >= first)
  const mention = mentionsAt(tree, head, names).find(({ form, start }) => form === 'name' && start >= tree.words[first]!.start)
  return toSource(tree, words, names, 'outlet', mention)
}

/** "a Herald report", "the Echo's article": the outlet whose it is. */
function mediaOfDocument(tree: Tree, head: number, names: Names): Source | undefined {
  for (const kid of kidsOf(tree, head, 'compound', 'nmod:poss', 'amod')) {
    const mention = mentionsAt(tree, kid, names)[0]
    const kind = mention?.form === 'name' ? mediaKindOf(mention.text) : undefined
    if (mention && kind) return toSource(tree, wordsAt(tree, mention), names, kind, mention)
  }
  return undefined
}

/** A paper's name that was taken for a person's. */
export const isPaper = (name: string): boolean =>
  mediaKindOf(name) !== undefined && !SURNAMES.includes(name.toLowerCase().split(/\s+/).at(-1)!)

/** Proper nouns right behind a noun: "the newspaper Marsby Echo". */
function properAfter(tree: Tree, head: number): number[] {
  const found: number[] = []
  for (let at = head + 1; uposOf(tree, at) === 'PROPN' && found.length < 5; at++) found.push(at)
  return found
}

/** The outlet that a run of words names: "told the Echo". */
export function mediaOfRun(tree: Tree, words: readonly number[], names: Names): Source | undefined {
  const text = phraseText(tree, words, names.report)
  const kind = mediaKindOf(text)
  if (!kind) return undefined
  // "CNN affiliate KXAB" is KXAB.
  const last = words.at(-1)
  const mention = (last === undefined ? [] : mentionsAt(tree, last, names)).find((one) => one.form === 'name' && mediaKindOf(one.text))
  const source = toSource(tree, words, names, kind, mention)
  return { ...source, name: knownName(source.name) ?? knownName(text) ?? source.name }
}

/**
 * The words right behind "told" that name an outlet or agency, whatever the tree hung them on: "told France Info the boat sank",
 * "told the Echo Reed was asleep".
 */
export function mediaRunAfter(tree: Tree, cue: number): readonly number[] {
  let at = cue + 1
  if (uposOf(tree, at) === 'DET') at++
  let named: readonly number[] = []
  for (const run: number[] = []; run.length < RUN_WORDS_MAX && isNameLike(tree, at); at++) {
    run.push(at)
    const isCommon =
      uposOf(tree, at) === 'NOUN' && !MEDIA_NOUNS.includes(lemmaOf(tree, at)) && !['agency', 'service'].includes(textOf(tree, at))
    const name = run.map((word) => tree.words[word]!.text).join(' ')
    if (!isCommon && mediaKindOf(name) && (!named.length || isMediaName(name))) named = [...run]
  }
  return named
}
const RUN_WORDS_MAX = 6

const isNameLike = (tree: Tree, at: number): boolean =>
  ['PROPN', 'NOUN', 'NUM', 'X'].includes(uposOf(tree, at)) || /^[-‐–]$/.test(tree.words[at]?.text ?? '')
