/**
 * Who speaks in each quotation: the saying it is the content of, the one beside it, the quotation it runs on from.
 *
 * A speaker goes on over sentences and paragraphs until another takes over. Knows sayings and marks, no wording.
 */
import type { Report, Source, Span } from '../contract/index.js'
import { spanOfWords, type Tree } from './clause-tree.js'
import type { Quotation } from './quotations.js'
import type { Saying } from './sayings.js'

/** A saying with its sources, outside in: who passes it on, who says it, who is cited. */
export interface Voiced {
  readonly tree: Tree
  readonly saying: Saying
  readonly sources: readonly Source[]
  readonly rules: readonly string[]
}

/** What a quotation's speaker is looked up in. */
interface Surroundings {
  /** Sayings with a source in its paragraph. */
  readonly here: readonly Voiced[]
  /** Sayings of a sentence. */
  readonly of: (sentence: number) => readonly Voiced[]
  /** Whom the sentence before an offset in the quotation's paragraph, or the end of the one before it, is about. */
  readonly introduced: (before: number) => Source | undefined
  readonly introducedBefore: () => Source | undefined
  /** Whose name alone follows the quotation. */
  readonly signed: () => Source | undefined
  /** The last saying of the paragraphs before, not standing before this offset. */
  readonly earlier: (from: number) => Voiced | undefined
}

/** The speakers of a report's quotations; none where it says none. */
export function findSpeakers(
  voiced: readonly (readonly Voiced[])[],
  quotations: ReadonlyMap<number, readonly Quotation[]>,
  report: Report,
  introducedIn: (paragraph: number, before: number) => Source | undefined,
  signedBy: (paragraph: number, quotation: Span) => Source | undefined,
): ReadonlyMap<Quotation, Spoken | undefined> {
  const byParagraph = new Map<number, Voiced[]>()
  for (const one of voiced.flat()) {
    // Who is quoted within a quotation does not go on speaking.
    if (!one.sources.length || isQuoted(one, quotations)) continue
    const { paragraph } = one.tree.sentence
    const group = byParagraph.get(paragraph)
    if (group) group.push(one)
    else byParagraph.set(paragraph, [one])
  }
  const speakers = new Map<Quotation, Spoken | undefined>()
  for (const [paragraph, list] of quotations) {
    const earlier = (from: number): Voiced | undefined => {
      for (let at = paragraph - 1; at >= 0 && (report.sections[at]?.end ?? 0) > from; at--) {
        if (report.sections[at]?.kind === 'caption') continue
        const last = byParagraph.get(at)?.at(-1)
        // The report's own words between, and nobody is said to go on.
        if (!last && !quotations.has(at) && report.sections[at]?.kind === 'body') return undefined
        if (last) return last.tree.words[last.saying.cue]!.end > from ? last : undefined
      }
      return undefined
    }
    const around: Omit<Surroundings, 'signed'> = {
      here: byParagraph.get(paragraph) ?? [],
      of: (sentence) => voiced[sentence] ?? [],
      introduced: (before) => introducedIn(paragraph, before),
      introducedBefore: () =>
        byParagraph.has(paragraph - 1) || quotations.has(paragraph - 1) ? undefined : introducedIn(paragraph - 1, Number.MAX_SAFE_INTEGER),
      earlier,
    }
    for (const [index, quotation] of list.entries()) {
      const at = { ...around, signed: () => signedBy(paragraph, quotation) }
      speakers.set(quotation, voiceOf(quotation, list[index - 1], at, speakers, report))
    }
  }
  for (const [paragraph, list] of [...quotations].reverse()) runBack(list.at(-1)!, quotations.get(paragraph + 1)?.[0], speakers, report)
  return speakers
}

/** A quotation left open goes on in the next paragraph: who is named there, and nobody before, said all of it. */
function runBack(quotation: Quotation, next: Quotation | undefined, speakers: Map<Quotation, Spoken | undefined>, report: Report): void {
  const isOpen = quotation.end === quotation.section.end && !/["”’»]$/.test(report.text.slice(quotation.start, quotation.end + 1).trimEnd())
  const goesOn = next && report.text.slice(next.section.start, next.start).replace(/["“„«\s]/g, '') === ''
  const voice = goesOn ? speakers.get(next) : undefined
  if (!isOpen || !voice?.rules.includes('chain/quotation') || speakers.get(quotation)?.rules.includes('chain/quotation')) return
  speakers.set(quotation, { ...voice, rules: [...voice.rules, 'chain/next-paragraph'] })
}

const isQuoted = ({ tree, saying }: Voiced, quotations: ReadonlyMap<number, readonly Quotation[]>): boolean =>
  quotations.get(tree.sentence.paragraph)?.some((span) => within(tree, saying.cue, span)) ?? false

/**
 * Sayings over a word, the outermost first: of those behind it the last ("P, X said, Y reported"), then of those before it the first
 * ("Y reported that X said P"); what is set off at an end of the sentence stands outside all.
 */
export function outermostFirst(over: readonly Voiced[], word: number): Voiced[] {
  const rank = ({ saying }: Voiced): number => (saying.outer ? -1e6 : saying.cue > word ? -saying.cue : saying.cue)
  return [...over].sort((a, b) => rank(a) - rank(b))
}

/** Whether a word stands within a span. */
export const within = (tree: Tree, word: number, span: Span): boolean =>
  span.start <= tree.words[word]!.start && tree.words[word]!.end <= span.end

/** The sources of a quotation, outside in, and the rules that found them. */
export interface Spoken {
  readonly sources: readonly Source[]
  readonly rules: readonly string[]
}

/** The speaker of a quotation that no saying of its own sentence covers. */
function voiceOf(
  quotation: Quotation,
  before: Quotation | undefined,
  at: Surroundings,
  known: ReadonlyMap<Quotation, Spoken | undefined>,
  report: Report,
): Spoken | undefined {
  const paragraph = quotation.section
  const here = at.here.filter(({ tree, saying }) => !within(tree, saying.cue, quotation))
  const full = (one: Voiced): Spoken => {
    // Who says something within the words quoted does not speak all of them.
    const all = at.of(one.tree.index).filter((other) => other === one || !within(one.tree, other.saying.cue, quotation))
    const word = [...one.saying.covered].find((at) => within(one.tree, at, quotation)) ?? [...one.saying.covered][0]
    const over =
      word === undefined
        ? [...all.filter((other) => other !== one && other.saying.covered.has(one.saying.cue)), one]
        : outermostFirst(
            all.filter((other) => other.saying.covered.has(word)),
            word,
          )
    const through = over.slice(0, over.indexOf(one) + 1)
    return { sources: through.flatMap(({ sources }) => sources), rules: [...one.rules, 'chain/quotation'] }
  }
  // Its own words are the content of a saying.
  const own = here.filter(({ tree, saying }) => [...saying.covered].some((word) => within(tree, word, quotation)))
  const innermost = own.length
    ? outermostFirst(
        own,
        own[0]!.tree.words.findIndex((_, at) => within(own[0]!.tree, at, quotation)),
      ).at(-1)
    : undefined
  if (innermost) return full(innermost)
  // A saying without content stands at its edge.
  const beside = here.find(({ tree, saying }) => {
    if (saying.covered.size && !['cue/say', 'cue/own-up', 'cue/according-to'].includes(saying.rule)) return false
    const words = spanOfWords(tree, [saying.cue, ...(saying.source === undefined ? [] : [saying.source])])
    return (
      (words.start >= quotation.end &&
        words.start - quotation.end < 40 &&
        !/[.!?]\s/.test(report.text.slice(quotation.end + 1, words.start))) ||
      (words.end <= quotation.start &&
        quotation.start - words.end <= 80 &&
        /^[^.!?]{0,80}$/.test(report.text.slice(words.end, quotation.start)))
    )
  })
  if (beside) return full(beside)
  const signed = at.signed()
  if (signed) return { sources: [signed], rules: ['chain/signed'] }
  if (paragraph.kind === 'headline' || paragraph.kind === 'caption') return undefined
  // The paragraph's last quotation runs on.
  const ended = before && before.end <= quotation.start ? before : undefined
  const allBefore = here.filter(({ tree, saying }) => tree.words[saying.cue]!.end <= quotation.start)
  // "“It sank,” said Reed, referring to the barge. “It was old.”": who says goes on, not who refers.
  const lastHere = allBefore.findLast(({ saying }) => !saying.tells) ?? allBefore.at(-1)
  if (ended && known.get(ended) && (!lastHere || lastHere.tree.words[lastHere.saying.cue]!.start < quotation.start)) {
    const voice = lastHere ? full(lastHere) : known.get(ended)!
    return { ...voice, rules: [...voice.rules, 'chain/runs-on'] }
  }
  if (lastHere) return { ...full(lastHere), rules: ['chain/runs-on'] }
  const opens = report.text.slice(paragraph.start, quotation.start).replace(/["“”‘'\s]/g, '') === ''
  const next = here.find(({ tree, saying }) => tree.words[saying.cue]!.start >= quotation.end)
  if (opens && next && next.tree.words[next.saying.cue]!.start - quotation.end < 200) return full(next)
  const about = opens ? at.introducedBefore() : at.introduced(quotation.start)
  if (about) return { sources: [about], rules: ['chain/introduced'] }
  if (!opens) return undefined
  // It opens a paragraph of its own: the last speaker goes on.
  const earlier = at.earlier(paragraph.start - 1500)
  return earlier ? { ...full(earlier), rules: [...earlier.rules, 'chain/next-paragraph'] } : undefined
}
