/**
 * Speakers who are named beside a quotation without a word of saying: whom the sentence before is about, whose name follows, whose name
 * stands before a colon.
 */
import type { Source, Span } from '../contract/index.js'
import { type Tree, uposOf } from './clause-tree.js'
import { subjectOf } from './clauses.js'
import { mentionsAt, type Names, nameAt } from './phrases.js'
import { readSource } from './sources.js'

/** The person whom a paragraph's last sentence before an offset is about, if it names one as its subject; whoever it is about before a colon. */
export function introducedIn(trees: readonly Tree[], paragraph: number, before: number, names: Names): Source | undefined {
  const tree = trees.filter(({ sentence }) => sentence.paragraph === paragraph && sentence.end <= before).at(-1)
  if (!tree?.words.length) return undefined
  const subject = subjectOf(tree, tree.root)
  const mention = subject === undefined ? undefined : nameAt(tree, subject, names)
  const handsOver = /:\s*$/.test(names.report.text.slice(tree.sentence.start, tree.sentence.end))
  if (subject === undefined || (mention?.entityKind !== 'person' && !handsOver)) return undefined
  return readSource(tree, subject, names, {})
}

/** "“It sank,” Mayor Ann Reed.": the person whose name and role are all that follows a quotation, behind a comma or a dash. */
export function signedBy(trees: readonly Tree[], paragraph: number, quotation: Span, names: Names): Source | undefined {
  const tree = trees.find(({ sentence }) => sentence.paragraph === paragraph && sentence.end > quotation.end + 1)
  if (!tree) return undefined
  const { text } = names.report
  const rest = tree.words.flatMap((word, at) => (word.start > quotation.end ? [at] : []))
  const isSigned = text[quotation.end - 1] === ',' || /^.?\s*[—–-]/u.test(text.slice(quotation.end, quotation.end + 4))
  if (!isSigned || !rest.length || rest.length > SIGNED_WORDS_MAX) return undefined
  if (rest.some((at) => ['VERB', 'AUX', 'PRON'].includes(uposOf(tree, at)))) return undefined
  const head = rest.find((at) => {
    const mention = mentionsAt(tree, at, names)[0]
    return mention?.form === 'name' && mention.entityKind === 'person'
  })
  return head === undefined ? undefined : readSource(tree, head, names, {})
}
const SIGNED_WORDS_MAX = 14

/** "Ann Reed, harbour master: “It sank.”": the person whose name and role are all that stands between a sentence's start and a quotation. */
export function namedBefore(trees: readonly Tree[], paragraph: number, quotation: Span, names: Names): Source | undefined {
  const tree = trees.find(
    ({ sentence }) => sentence.paragraph === paragraph && sentence.start < quotation.start && quotation.start < sentence.end,
  )
  if (!tree || !/:\s*["“„«‘']?$/.test(names.report.text.slice(tree.sentence.start, quotation.start))) return undefined
  const before = tree.words.flatMap((word, at) => (word.end <= quotation.start ? [at] : []))
  const from = before.findLastIndex((at) => /["”»]/.test(tree.words[at]!.text) && at < before.length - 2) + 1
  const name = before.slice(from)
  if (!name.length || name.length > SIGNED_WORDS_MAX || name.some((at) => ['VERB', 'AUX', 'PRON'].includes(uposOf(tree, at))))
    return undefined
  const head = name.find((at) => {
    const mention = mentionsAt(tree, at, names)[0]
    return mention?.form === 'name' && mention.entityKind === 'person'
  })
  return head === undefined ? undefined : readSource(tree, head, names, {})
}
