/**
 * Relative clauses hung on the wrong noun of a phrase: "the chief of the yard, which burnt down" tells of the yard.
 *
 * Knows which nouns name persons and which events, and the verbs that only events are the subject of; where these do not decide, the tree does.
 */
import type { Word } from '../../contract/index.js'
import { EVENT_NOUNS, ROLE_NOUNS } from '../../rules/en/names.js'
import { HARMFUL_EVENTS, HARMING_VERBS, TIME_NOUNS } from '../../rules/en/predicates.js'
import { VAGUE_PEOPLE } from '../../rules/en/sources.js'
import { type Children, type Edit, firstOf, hasFeat, isSubject, isUnder, subjectRel } from './edit.js'

const NOMINAL: readonly string[] = ['NOUN', 'PROPN']
const EVENTS: ReadonlySet<string> = new Set([...EVENT_NOUNS, ...HARMFUL_EVENTS])
const ABSTRACT = /(?:tion|sion|ment|ism|ity|ness|ance|ence)$/

/** The clause hung on the noun that it can tell of, of those that end before it. */
export function relativeNoun(words: readonly Word[], children: Children, clause: number): readonly Edit[] {
  const { deprel, head, lemma } = words[clause]!
  if (deprel === 'acl:relcl' && head >= 0 && words[head]!.text.toLowerCase() === 'that') return ofWhom(words, children, clause, head)
  if (deprel !== 'acl:relcl' || head < 0 || !NOMINAL.includes(words[head]!.upos)) return []
  // "Mayor Ann Reed, who told the Echo": of her, and not of her title.
  const titled = words[head]!.deprel === 'nmod:desc' ? words[head]!.head : -1
  if (titled > head && titled < clause && words[titled]!.upos === 'PROPN') return [{ at: clause, head: titled, deprel }]
  const share = shareOf(words, children, clause)
  if (share !== undefined) return share === head ? [] : [{ at: clause, head: share, deprel }]
  const pronoun = children[clause]!.find((kid) => words[kid]!.deprel.startsWith('nsubj') && kid > head)
  const kind = pronoun === undefined ? '' : words[pronoun]!.text.toLowerCase()
  if (pronoun === undefined || !['which', 'who', 'that'].includes(kind)) return []
  // "two crews who met Reed, who drowned": of two clauses on one noun, not joined, the second is on the noun before it.
  const name = words[pronoun - 1]!.text === ',' ? pronoun - 2 : -1
  const isSecond = children[head]!.some((kid) => kid < clause && words[kid]!.deprel === 'acl:relcl')
  if (isSecond && kind === 'who' && words[name]?.upos === 'PROPN' && isUnder(words, name, head)) {
    const near = nounsAbove(words, name)[0]
    if (near !== undefined && near !== head) return [{ at: clause, head: near, deprel }]
  }
  const last = lastOfSeveral(words, children, clause, pronoun)
  if (last !== undefined) return [{ at: clause, head: last, deprel }]
  const before = words[pronoun - 1]!.text === ',' ? pronoun - 2 : pronoun - 1
  const agreeing = agreeingNoun(words, children, clause, before)
  if (agreeing !== undefined) return [{ at: clause, head: agreeing, deprel }]
  const nouns = nounsAbove(words, before)
  const near = nouns[0]
  if (near === undefined) return []
  const to = (at: number | undefined): readonly Edit[] => (at === undefined || at === head ? [] : [{ at: clause, head: at, deprel }])
  if (kind !== 'who' && HARMING_VERBS.includes(lemma) && !EVENTS.has(words[head]!.lemma))
    return to(nouns.find((noun) => EVENTS.has(words[noun]!.lemma)))
  // "the flag flown by the crew of the Heron, which sank": behind a participle a name is told of, not what stands before it.
  if (!nouns.includes(head)) {
    // "crews facing a storm that grew": without a comma it is the storm that did.
    if (kind === 'that' && words[before]!.upos === 'NOUN' && (isBehindIng(words, before) || isBehindCase(words, children, before)))
      return to(before)
    return kind === 'which' && words[near]!.upos === 'PROPN' ? to(nouns.at(-1)) : []
  }
  // "many boats, including one barge that sank"
  if (
    words[pronoun - 1]!.text !== ',' &&
    words[near]!.head === head &&
    children[near]!.some((kid) => /^including$/i.test(words[kid]!.text))
  )
    return to(near)
  // "a grave threat by the Harbour League, which issued a letter": no threat issues anything.
  const isAgents = ISSUED.has(lemma) && children[clause]!.some((kid) => words[kid]!.deprel === 'obj' || words[kid]!.deprel === 'ccomp')
  if (kind === 'which' && isAgents && words[near]!.upos === 'PROPN' && words[head]!.upos === 'NOUN' && isThing(words[head]!))
    return to(near)
  // "the second day of the truce, which held": what a day or an end is of.
  if (kind === 'which' && TIME_NOUNS.includes(words[head]!.lemma) && words[near]!.deprel === 'nmod') return to(near)
  // "confrontation with Norland, which has crews there"
  if (kind === 'which' && lemma === 'have' && ABSTRACT.test(words[head]!.lemma) && words[near]!.upos === 'PROPN') return to(near)
  if (kind === 'which' && ROLE_NOUNS.has(words[head]!.lemma) && !ROLE_NOUNS.has(words[near]!.lemma)) return to(near)
  // "into the arms of police, who held them"
  const isOfPeople = ROLE_NOUNS.has(words[near]!.lemma) || VAGUE_PEOPLE.includes(words[near]!.lemma) || words[near]!.lemma === 'police'
  if (kind === 'who' && near !== head && words[head]!.upos === 'NOUN' && LIMBS.has(words[head]!.lemma) && isOfPeople) return to(near)
  if (kind === 'who' && words[head]!.upos === 'NOUN' && ABSTRACT.test(words[head]!.lemma))
    return to(nouns.find((noun) => words[noun]!.upos === 'PROPN'))
  return []
}

/** "sailed at the same time crews heard a bang", with the hearing told beside the sailing: the clause right behind says which time. */
export function clauseOfTime(words: readonly Word[], children: Children, clause: number): readonly Edit[] {
  const { deprel, head, upos } = words[clause]!
  if (upos !== 'VERB' || !/^(?:ccomp|parataxis|advcl)$/.test(deprel) || head < 0 || head > clause) return []
  if (children[clause]!.some((kid) => ['mark', 'cc'].includes(words[kid]!.deprel))) return []
  const time = firstOf(children, clause) - 1
  if (!['time', 'moment', 'day', 'instant'].includes(words[time]?.lemma ?? '') || isUnder(words, time, clause)) return []
  const isThat = children[time]!.some((kid) => ['same', 'very', 'first', 'last', 'next'].includes(words[kid]!.text.toLowerCase()))
  return isThat && children[clause]!.some((kid) => isSubject(words, kid)) ? [{ at: clause, head: time, deprel: 'acl:relcl' }] : []
}

/** The object of a participle in "-ing" right behind its noun. */
const isBehindIng = (words: readonly Word[], noun: number): boolean => {
  const { deprel, head } = words[noun]!
  return (
    deprel === 'obj' &&
    head >= 0 &&
    words[head]!.deprel === 'acl' &&
    words[head]!.text.toLowerCase().endsWith('ing') &&
    words[head]!.head === head - 1
  )
}

/** "papers on the plane that fell": behind a preposition, and no time of what stands before. */
const isBehindCase = (words: readonly Word[], children: Children, noun: number): boolean =>
  /^(?:obl|nmod)$/.test(words[noun]!.deprel) &&
  !TIME_NOUNS.includes(words[noun]!.lemma) &&
  children[noun]!.some((kid) => words[kid]!.deprel === 'case' && kid < noun)

const LIMBS: ReadonlySet<string> = new Set('arm hand eye face home house office car boat statement word'.split(' '))
const ISSUED: ReadonlySet<string> = new Set('issue release publish announce deny vow pledge condemn insist claim'.split(' '))
const isThing = ({ lemma }: Word): boolean => EVENTS.has(lemma) || ABSTRACT.test(lemma) || ['act', 'threat', 'plan', 'call'].includes(lemma)

/** "talks on the crew, nine of whom drowned": the noun before the comma, of which these are a share. */
function shareOf(words: readonly Word[], children: Children, clause: number): number | undefined {
  const share = children[clause]!.find((kid) => words[kid]!.deprel.startsWith('nsubj') && kid < clause)
  const whole = share === undefined ? undefined : children[share]!.find((kid) => /^(?:whom|which)$/i.test(words[kid]!.text))
  if (share === undefined || whole === undefined || words[whole - 1]?.text.toLowerCase() !== 'of') return undefined
  const comma = Math.min(share, ...children[share]!) - 1
  return words[comma]?.text === ',' ? nounsAbove(words, comma - 1)[0] : undefined
}

/** "a photo and that of a diver who drowned": no "that" drowns. */
function ofWhom(words: readonly Word[], children: Children, clause: number, that: number): readonly Edit[] {
  const person = children[that]!.find((kid) => words[kid]!.deprel === 'nmod' && kid < clause)
  const isWho = children[clause]!.some((kid) => words[kid]!.text.toLowerCase() === 'who')
  return person !== undefined && isWho ? [{ at: clause, head: person, deprel: 'acl:relcl' }] : []
}

/**
 * "the crews stranded on a rock, who were cold": a verb in the plural tells of no single thing, nor one in the singular of several, where a
 * noun further up agrees.
 */
function agreeingNoun(words: readonly Word[], children: Children, clause: number, last: number): number | undefined {
  const { head } = words[clause]!
  const wanted = numberOfVerb(words, children, clause)
  if (wanted === undefined || numberOf(words, children, head) !== OTHER[wanted]) return undefined
  for (let at = last, steps = 0; at >= 0 && steps < 12; at = words[at]!.head, steps++) {
    const { upos, deprel } = words[at]!
    if (!NOMINAL.includes(upos) && deprel !== 'acl') return undefined
    if (NOMINAL.includes(upos) && at !== head && numberOf(words, children, at) === wanted) return at
  }
  return undefined
}
type GrammaticalNumber = 'Sing' | 'Plur'
const OTHER = { Sing: 'Plur', Plur: 'Sing' } as const

/** The number that a clause's first finite verb shows, if it does. */
function numberOfVerb(words: readonly Word[], children: Children, clause: number): GrammaticalNumber | undefined {
  const first = words[Math.min(clause, ...children[clause]!.filter((kid) => /^(?:aux|cop)/.test(words[kid]!.deprel)))]!
  const text = first.text.toLowerCase()
  if (['are', 'were', 'have'].includes(text)) return 'Plur'
  return ['is', 'was', 'has'].includes(text) ? 'Sing' : undefined
}

/** A noun's number; unknown where several are joined, where it counts or names many, or where its form does not show it. */
function numberOf(words: readonly Word[], children: Children, at: number): GrammaticalNumber | undefined {
  const word = words[at]!
  if (children[at]!.some((kid) => ['conj', 'nummod'].includes(words[kid]!.deprel))) return undefined
  if (hasFeat(word, 'Number=Plur')) return 'Plur'
  return hasFeat(word, 'Number=Sing') && word.upos === 'NOUN' && !MANY.has(word.lemma.toLowerCase()) ? 'Sing' : undefined
}
/** Nouns in the singular of which a verb in the plural is told too. */
const MANY: ReadonlySet<string> = new Set(
  'police people crew family group team number couple majority minority pair staff public media government company party band gang army navy force crowd rest half handful dozen hundred thousand million series lot percent committee council army board cast club data generation jury'.split(
    ' ',
  ),
)

/** "his aunt, sister and cousin, who is ill": a verb in the singular tells of the last of several only. */
function lastOfSeveral(words: readonly Word[], children: Children, clause: number, pronoun: number): number | undefined {
  const { head } = words[clause]!
  const last = words[pronoun - 1]!.text === ',' ? pronoun - 2 : pronoun - 1
  const near = words[last]
  if (near?.deprel !== 'conj' || last === head || !NOMINAL.includes(near.upos) || ![words[head]!.head, head].includes(near.head))
    return undefined
  const first = Math.min(clause, ...children[clause]!.filter((kid) => /^(?:aux|cop)/.test(words[kid]!.deprel)))
  return /^(?:is|was|has)$/i.test(words[first]!.text) ? last : undefined
}

/** "a lock, which keeps anyone from leaving": the pronoun right before a finite verb is its subject, and what stands behind it its object. */
export function relativeSubject(words: readonly Word[], children: Children, clause: number): readonly Edit[] {
  const { deprel, upos } = words[clause]!
  if (deprel !== 'acl:relcl' || upos !== 'VERB') return []
  const kids = children[clause]!
  const first = Math.min(clause, ...kids.filter((kid) => words[kid]!.deprel.startsWith('aux')))
  const pronoun = first - 1
  const behind = kids.find((kid) => isSubject(words, kid) && kid > clause)
  if (behind === undefined || !kids.includes(pronoun) || isSubject(words, pronoun)) return []
  if (!['which', 'who', 'that'].includes(words[pronoun]!.text.toLowerCase()) || !hasFeat(words[first]!, 'VerbForm=Fin')) return []
  return [
    { at: pronoun, deprel: subjectRel(words, children, clause) },
    { at: behind, deprel: 'obj' },
  ]
}

/** "a raid by four jets, that hit a barge", "an attendant whom they threatened": a clause that begins so hangs on the noun before it. */
export function strayRelative(words: readonly Word[], children: Children, clause: number): readonly Edit[] {
  if (!/^advcl(?::relcl)?$/.test(words[clause]!.deprel)) return []
  const first = children[clause]!.find(
    (kid) =>
      kid < clause &&
      /^(?:nsubj|obj)/.test(words[kid]!.deprel) &&
      ['who', 'whom', 'that', 'which'].includes(words[kid]!.text.toLowerCase()),
  )
  if (first === undefined || !isRelativeForm(words[first]!)) return []
  const opens = firstOf(children, clause)
  if (first !== opens && !(words[opens]!.upos === 'PUNCT' && first === opens + 1)) return []
  const near = nounsAbove(words, words[first - 1]?.text === ',' ? first - 2 : first - 1)[0]
  // "it sank, which surprised all" tells of the whole; behind a name "which" tells of the name.
  if (near !== undefined && words[first]!.text.toLowerCase() === 'which' && words[near]!.upos !== 'PROPN') return []
  return near === undefined || isUnder(words, near, clause) ? [] : [{ at: clause, head: near, deprel: 'acl:relcl' }]
}

const isRelativeForm = (word: Word): boolean => hasFeat(word, 'PronType=Rel') || /^(?:whom?|which)$/i.test(word.text)

/** The heads of the noun phrases that end at a word, the innermost first; none where something else ends there. */
function nounsAbove(words: readonly Word[], last: number): number[] {
  const found: number[] = []
  for (let at = last, steps = 0; at >= 0 && steps < 12 && NOMINAL.includes(words[at]!.upos); at = words[at]!.head, steps++)
    if (!/^(?:flat|compound|conj)/.test(words[at]!.deprel)) found.push(at)
  return found
}

/**
 * "went beyond what was asked", "hit what they aimed at", with what stands behind "what" hung on the going or the hitting, or above it: what
 * is asked is what that clause tells.
 */
export function freeRelative(words: readonly Word[], children: Children, what: number): readonly Edit[] {
  const { text, deprel, head } = words[what]!
  if (text.toLowerCase() !== 'what' || !/^(?:obj|obl)/.test(deprel) || head > what) return []
  const clause = words.findIndex((word, at) => {
    const isBeside = word.deprel === 'advcl' ? word.head === head : word.deprel === 'ccomp' && word.head === words[head]?.head
    return at > what && isBeside && firstOf(children, at) === what + 1
  })
  return clause < 0 || children[clause]!.some((kid) => words[kid]!.deprel === 'mark')
    ? []
    : [{ at: clause, head: what, deprel: 'acl:relcl' }]
}

/**
 * "moved from Marsby, where nine had drowned, to Amity and was known there": what stands behind the second comma is of the clause that the
 * first one broke off.
 */
export function closedRelative(words: readonly Word[], children: Children, clause: number): readonly Edit[] {
  const { deprel, head } = words[clause]!
  const opening = firstOf(children, clause)
  if (deprel !== 'acl:relcl' || head < 0 || head > clause || words[opening]!.text !== ',') return []
  const closing = children[clause]!.find((kid) => kid > clause && words[kid]!.text === ',')
  const behind = closing === undefined ? [] : children[clause]!.filter((kid) => kid > closing && /^(?:obl|conj)$/.test(words[kid]!.deprel))
  const next = closing === undefined ? undefined : words[closing + 1]
  const goesOn = behind.some((kid) => words[kid]!.deprel === 'obl' && firstOf(children, kid) === closing! + 1) && next?.upos === 'ADP'
  let main = words[head]!.head
  while (main >= 0 && words[main]!.upos !== 'VERB') main = words[main]!.head
  let top = main
  while (top >= 0 && words[top]!.deprel === 'xcomp') top = words[top]!.head
  if (!goesOn || main < 0 || main > clause || top < 0) return []
  return behind.map((at) => ({ at, head: words[at]!.deprel === 'conj' ? top : main, deprel: words[at]!.deprel }))
}
