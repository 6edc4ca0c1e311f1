/**
 * Trees that cannot be, set right where the words leave one reading: a verb with two subjects, a verb with a copula.
 *
 * Each mend changes heads and relations of a few words and keeps a tree a tree. Knows relations, forms and a few verbs of saying and seeing.
 */
import type { Word } from '../contract/index.js'
import { joinedClause } from './joined-mending.js'
import { relativeNoun } from './relative-mending.js'
import { circumstance, countBefore, lostSubject } from './subject-mending.js'

type Children = readonly (readonly number[])[]
type Edit = { readonly at: number; readonly head?: number; readonly deprel: string }

const SEEING: ReadonlySet<string> = new Set(['show', 'see', 'hear', 'watch', 'notice', 'feature', 'depict', 'film', 'find'])
const SAYING: ReadonlySet<string> = new Set(['say', 'add', 'report', 'write', 'note', 'tell', 'state'])

/** The words with what could not be mended; the same list if nothing was. */
export function withMendedBranches(words: readonly Word[], children: Children): readonly Word[] {
  let mended: Word[] | undefined
  for (const verb of words.keys()) {
    for (const { at, head, deprel } of editsOf(words, children, verb)) {
      mended ??= [...words]
      mended[at] = { ...words[at]!, head: head ?? words[at]!.head, deprel }
    }
  }
  return mended ?? words
}

/** What is mended below one word; the first mend that fits. */
function editsOf(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const kids = children[verb]!
  if (!kids.length) return countBefore(words, children, verb)
  const copula = copulaOfVerb(words, kids, verb)
  const subjects = kids.filter((kid) => isSubject(words, kid))
  const edits =
    lostClause(words, children, verb) ??
    (subjects.length < 2 ? bareObject(words, children, verb) : manySubjects(words, children, verb, subjects))
  return [
    ...copula,
    ...countBefore(words, children, verb),
    ...(edits ?? []),
    ...trailingSaying(words, children, verb),
    ...strandedSaying(words, children, verb),
    ...clauseBehindCited(words, children, verb),
    ...trailingTelling(words, children, verb),
    ...splicedClause(words, children, verb),
    ...nearestNoun(words, children, verb),
    ...caseOfName(words, children, verb),
    ...joinedClause(words, children, verb),
    ...relativeNoun(words, children, verb),
    ...circumstance(words, children, verb),
    ...(edits ? [] : lostSubject(words, children, verb)),
  ]
}

/** "according to Radio Marsby": a preposition hung on the first part of a name is of the whole. */
function caseOfName(words: readonly Word[], children: Children, part: number): readonly Edit[] {
  const { deprel, head } = words[part]!
  if (deprel !== 'compound' || head < part) return []
  return children[part]!.filter((kid) => words[kid]!.deprel === 'case' && kid < part).map((at) => ({ at, head, deprel: 'case' }))
}

const isSubject = (words: readonly Word[], at: number): boolean => words[at]!.deprel === 'nsubj' || words[at]!.deprel === 'nsubj:pass'
const isPassiveClause = (words: readonly Word[], children: Children, clause: number): boolean =>
  children[clause]!.some((kid) => words[kid]!.deprel === 'aux:pass')
const subjectRel = (words: readonly Word[], children: Children, clause: number): string =>
  isPassiveClause(words, children, clause) ? 'nsubj:pass' : 'nsubj'
const hasSubject = (words: readonly Word[], children: Children, clause: number): boolean =>
  children[clause]!.some((kid) => isSubject(words, kid))

/** "would be thinking", "were killed", with "be" taken for a copula of the verb. */
function copulaOfVerb(words: readonly Word[], kids: readonly number[], verb: number): readonly Edit[] {
  const word = words[verb]!
  if (word.upos !== 'VERB') return []
  const isPast = (word.feats ?? '').split('|').includes('Tense=Past')
  return kids
    .filter((kid) => words[kid]!.deprel === 'cop' && kid < verb)
    .map((at) => ({ at, deprel: isPast && !word.text.toLowerCase().endsWith('ing') ? 'aux:pass' : 'aux' }))
}

/** A verb has one subject: which of several is it, and what are the others? */
function manySubjects(words: readonly Word[], children: Children, verb: number, subjects: readonly number[]): readonly Edit[] | undefined {
  const [first, second, more] = subjects as [number, number, number | undefined]
  const kids = children[verb]!
  const run = oneNounPhrase(words, subjects, verb)
  if (run) return run
  if (more !== undefined) return undefined
  if (second < verb && kids.some((kid) => words[kid]!.deprel === 'cop' && kid > first && kid < second)) {
    // "The trouble is him shouting": what the whole is about, and who does it.
    return [{ at: first, deprel: 'nsubj:outer' }]
  }
  const joined = kids.find(
    (kid) => words[kid]!.deprel === 'conj' && kid > second && words[kid]!.upos === 'VERB' && !hasSubject(words, children, kid),
  )
  if (first < verb && second > verb && joined !== undefined) {
    // "A diver was killed and two others were injured": the second subject is the joined clause's.
    return [{ at: second, head: joined, deprel: subjectRel(words, children, joined) }]
  }
  // "the mast was lost, the report adds": the first is that clause's which has none.
  const clause = kids.find((kid) => words[kid]!.deprel === 'ccomp' && kid > first && kid < second && kid < verb)
  if (clause === undefined || hasSubject(words, children, clause)) return undefined
  return [{ at: first, head: clause, deprel: subjectRel(words, children, clause) }]
}

/** "the newspaper Echo", "club-goer Ann Reed", "television and video pictures": subjects side by side are one noun phrase. */
function oneNounPhrase(words: readonly Word[], subjects: readonly number[], verb: number): readonly Edit[] | undefined {
  const first = subjects[0]!
  const last = subjects.at(-1)!
  if (last > verb || last - first > 7 || words[last]!.upos === 'PRON' || words[first]!.upos === 'PRON') return undefined
  for (let at = first; at <= last; at++) {
    const { upos, text } = words[at]!
    // "Department of Ports (DP) Secretary Ann Reed"
    if (!['NOUN', 'PROPN', 'ADJ', 'CCONJ'].includes(upos) && !/^(?:[-–'’]s?|[()]|of|for)$/.test(text)) return undefined
  }
  if (subjects.some((at) => !['NOUN', 'PROPN'].includes(words[at]!.upos))) return undefined
  const isTitle = words[last]!.upos === 'PROPN' && words[first]!.upos !== 'PROPN'
  if (isTitle && subjects.length === 2 && last === first + 1) return [{ at: last, head: first, deprel: 'appos' }]
  if (words[last]!.upos === 'PROPN' && words[first]!.upos === 'PROPN')
    return subjects.slice(1).map((at) => ({ at, head: first, deprel: 'flat' }))
  return subjects.slice(0, -1).map((at) => ({ at, head: last, deprel: isTitle ? 'nmod:desc' : 'compound' }))
}

/**
 * "Reed said crates from the barge were lost", "the film shows a crane falling": an object, and a clause without a subject behind it,
 * are one clause.
 */
function bareObject(words: readonly Word[], children: Children, verb: number): readonly Edit[] | undefined {
  const { lemma } = words[verb]!
  if (!SAYING.has(lemma) && !SEEING.has(lemma)) return undefined
  const kids = children[verb]!
  const object = kids.find((kid) => words[kid]!.deprel === 'obj' && kid > verb && ['NOUN', 'PROPN'].includes(words[kid]!.upos))
  if (object === undefined) return undefined
  const clause = kids.find((kid) => words[kid]!.deprel === 'ccomp' && kid > object)
  if (clause === undefined || children[clause]!.some((kid) => /^(?:nsubj|expl|csubj|mark)/.test(words[kid]!.deprel))) return undefined
  const fits = SAYING.has(lemma)
    ? children[clause]!.some((kid) => /^(?:aux|cop)/.test(words[kid]!.deprel) && kid < clause)
    : words[clause]!.text.toLowerCase().endsWith('ing')
  return fits ? [{ at: object, head: clause, deprel: subjectRel(words, children, clause) }] : undefined
}

/** "Reed said two crates and a barrel were lost", with the crates taken for what was said: object and joined clause are one clause. */
function lostClause(words: readonly Word[], children: Children, verb: number): readonly Edit[] | undefined {
  if (words[verb]!.lemma !== 'say') return undefined
  const kids = children[verb]!
  const object = kids.find((kid) => words[kid]!.deprel === 'obj' && kid > verb && words[kid]!.upos === 'NOUN')
  const clause = kids.find((kid) => words[kid]!.deprel === 'conj' && object !== undefined && kid > object)
  const subject = clause === undefined ? undefined : children[clause]!.find((kid) => isSubject(words, kid) && kid < clause)
  if (object === undefined || clause === undefined || subject === undefined) return undefined
  return [
    { at: clause, head: verb, deprel: 'ccomp' },
    { at: object, head: clause, deprel: words[subject]!.deprel },
    { at: subject, head: object, deprel: 'conj' },
  ]
}

/** "“It sank,” Reed said, the Echo reported": of two clauses, before and behind, the second tells who passes it on. */
function trailingSaying(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  if (!SAYING.has(words[verb]!.lemma)) return []
  const clauses = children[verb]!.filter((kid) => words[kid]!.deprel === 'ccomp')
  const [before, after, more] = clauses
  if (before === undefined || after === undefined || more !== undefined || before > verb || after < verb) return []
  const bare = children[after]!.every(
    (kid) => isSubject(words, kid) || words[kid]!.upos === 'PUNCT' || words[kid]!.deprel.startsWith('obl'),
  )
  return SAYING.has(words[after]!.lemma) && bare && words[verb + 1]?.text.startsWith(',') ? [{ at: after, deprel: 'parataxis' }] : []
}

/** "… lost their cargo, the Echo reported, citing a pilot": a telling set off by commas belongs to no noun before it, but to the whole. */
function strandedSaying(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const word = words[verb]!
  const isAstray = ['acl', 'acl:relcl', 'advcl', 'appos', 'conj', 'dep'].includes(word.deprel) && word.head < verb
  if (!isAstray || word.upos !== 'VERB' || !SAYING.has(word.lemma) || word.text.toLowerCase().endsWith('ing')) return []
  const kids = children[verb]!.filter((kid) => words[kid]!.upos !== 'PUNCT')
  const subject = kids.find((kid) => isSubject(words, kid))
  const isBare = kids.every(
    (kid) => kid === subject || words[kid]!.deprel.startsWith('obl') || (kid > verb && words[kid]!.deprel === 'advcl'),
  )
  if (subject === undefined || subject > verb || !isBare || words[subject]!.upos === 'PRON') return []
  const first = firstOf(children, subject)
  const root = words.findIndex((other) => other.head === -1)
  const isSetOff = words[first - 1]?.text.startsWith(',') && root < first && /^(?:[,.;]|$)/.test(words[verb + 1]?.text ?? '')
  return isSetOff ? [{ at: verb, head: root, deprel: 'parataxis' }] : []
}

/** "It sank, a diver who knew it told the Echo": a noun behind a comma and a bare telling behind it are who says the whole. */
function trailingTelling(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const { deprel, lemma, upos, head: noun } = words[verb]!
  if (!deprel.startsWith('acl') || upos !== 'VERB' || !SAYING.has(lemma) || noun < 0 || noun > verb || words[noun]!.deprel !== 'appos')
    return []
  if (words[verb]!.text.toLowerCase().endsWith('ing') || words[firstOf(children, noun) - 1]?.text === undefined) return []
  const kids = children[verb]!.filter((kid) => words[kid]!.upos !== 'PUNCT')
  const isBare = kids.every((kid) => /^(?:iobj|obj|obl)/.test(words[kid]!.deprel) && words[kid]!.upos !== 'PRON' && kid > verb)
  const root = words.findIndex((other) => other.head === -1)
  const isLast = words.slice(verb + 1).every((word, at) => word.upos === 'PUNCT' || isUnder(words, verb + 1 + at, verb))
  const isSetOff = words[firstOf(children, noun)]?.text.startsWith(',') || words[firstOf(children, noun) - 1]?.text === ','
  if (!isBare || !isLast || !isSetOff || root < 0 || root > noun) return []
  return [
    { at: verb, head: root, deprel: 'parataxis' },
    { at: noun, head: verb, deprel: 'nsubj' },
  ]
}

/** Whether a word stands below another. */
function isUnder(words: readonly Word[], at: number, top: number): boolean {
  for (let word = at, steps = 0; word >= 0 && steps <= words.length; word = words[word]!.head, steps++) if (word === top) return true
  return false
}

/** "The Echo said, citing two pilots, that crates were lost": what is told does not hang on those who are cited. */
function clauseBehindCited(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const { lemma, upos } = words[verb]!
  if (upos !== 'VERB' || !SAYING.has(lemma) || children[verb]!.some((kid) => words[kid]!.deprel === 'ccomp')) return []
  const citing = children[verb]!.find((kid) => kid > verb && ['citing', 'quoting'].includes(words[kid]!.text.toLowerCase()))
  const cited = citing === undefined ? undefined : children[citing]!.find((kid) => words[kid]!.deprel === 'obj')
  if (citing === undefined || cited === undefined) return []
  const clause = [...children[cited]!, ...children[citing]!].find((kid) => {
    const mark = children[kid]!.find((word) => words[word]!.deprel === 'mark' && words[word]!.text.toLowerCase() === 'that')
    return kid > cited && mark !== undefined && words[mark - 1]?.text === ','
  })
  return clause === undefined ? [] : [{ at: clause, head: verb, deprel: 'ccomp' }]
}

/** "Seven sailors die, 51 are hurt": a subject that stands right before another verb's auxiliary is that verb's; the clauses are joined. */
function splicedClause(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const { upos, head: noun, deprel } = words[verb]!
  const main = noun >= 0 && noun < verb ? words[noun]!.head : -1
  if (upos !== 'VERB' || !deprel.startsWith('acl') || main <= verb || !isSubject(words, noun)) return []
  const subject = children[verb]!.find((kid) => isSubject(words, kid))
  if (subject === undefined || subject < verb || words[subject + 1]?.upos !== 'AUX' || words[subject + 1]!.head !== main) return []
  return [
    { at: subject, head: main, deprel: words[noun]!.deprel },
    { at: noun, head: verb, deprel: subjectRel(words, children, verb) },
    { at: verb, head: main, deprel: 'conj' },
  ]
}

/** "goods banned by sanctions targeting the port": a participle belongs to the common noun right before it. */
function nearestNoun(words: readonly Word[], children: Children, verb: number): readonly Edit[] {
  const { upos, deprel, head, feats, text } = words[verb]!
  const near = words[verb - 1]
  if (upos !== 'VERB' || near?.upos !== 'NOUN' || head === verb - 1 || head > verb) return []
  if (children[verb]!.some((kid) => kid < verb)) return []
  // "a fire on the quay started by a lamp": a past participle right behind a noun is that noun's, not the verb's before.
  const isPast = /\bVerbForm=Part\b/.test(feats ?? '') && !text.toLowerCase().endsWith('ing')
  if (deprel === 'advcl' && isPast && words[head]!.upos === 'VERB') return [{ at: verb, head: verb - 1, deprel: 'acl' }]
  if (deprel !== 'acl') return []
  for (let at = verb - 1, steps = 0; at >= 0 && steps < words.length; at = words[at]!.head, steps++)
    if (at === head) return [{ at: verb, head: verb - 1, deprel: 'acl' }]
  return []
}

/** The first word of a branch. */
const firstOf = (children: Children, at: number): number => Math.min(at, ...children[at]!.map((kid) => firstOf(children, kid)))
