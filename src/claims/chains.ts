/**
 * Whose words every word of a report is: sayings resolved in text order, quotations given to their speakers.
 *
 * A word outside all sayings and quotations is the outlet's own. A quotation belongs to the saying that stands with it, runs on over
 * sentences and paragraphs, and ends where another takes over. Knows no predicate: it answers for any word.
 */
import type { Report, Source, Span } from '../contract/index.js'
import { ROLE_NOUNS } from '../rules/en/names.js'
import { ECHOES, OUTLET_NAME_WORDS, RELATIVES, VAGUE_PEOPLE } from '../rules/en/sources.js'
import { hasFeat, isRel, kidsOf, lemmaOf, spanOfWords, type Tree, textOf, uposOf } from './clause-tree.js'
import { findCreditLines } from './credit-lines.js'
import { isPublicBody } from './echoes.js'
import { carrierOf, hearerOf, isEchoed } from './hearers.js'
import { introducedIn, namedBefore, signedBy } from './introductions.js'
import { findLabels, type Label } from './labels.js'
import { mediaAt, mediaOfRun } from './media.js'
import { fullName, plainName } from './media-names.js'
import { calledBy, type Memory, newest, withoutSpan } from './memory.js'
import { mentionsAt, type Names } from './phrases.js'
import { speakerOf } from './pronouns.js'
import type { Quotation } from './quotations.js'
import type { Saying } from './sayings.js'
import { actorAt, authorAt, groupAt, manyAt, prominentAt, readSource } from './sources.js'
import { findSpeakers, outermostFirst, type Spoken, type Voiced, within } from './speakers.js'
import { taggedVoice } from './tagged.js'

export interface Voice {
  readonly sources: readonly Source[]
  readonly rules: readonly string[]
  readonly sayings: readonly Saying[]
  readonly quoted: boolean
}

export interface Voices {
  /** Who says the word, without the outlet itself; `sources` is empty for the outlet's own words. */
  of(tree: Tree, word: number): Voice
}

/** Resolve every saying of a report and tell whose each word is. */
export function toVoices(
  trees: readonly Tree[],
  sayings: readonly (readonly Saying[])[],
  quotations: ReadonlyMap<number, readonly Quotation[]>,
  names: Names,
): Voices {
  const voiced = resolveAll(trees, sayings, quotations, names)
  const speakers = findSpeakers(
    voiced,
    quotations,
    names.report,
    (paragraph, before) => introducedIn(trees, paragraph, before, names),
    (paragraph, quotation) => signedBy(trees, paragraph, quotation, names) ?? namedBefore(trees, paragraph, quotation, names),
  )
  const people = new Set([...names.entities.values()].filter(({ kind }) => kind === 'person').map(({ name }) => name.toLowerCase()))
  const labels = findLabels(names.report, (name) => people.has(name))
  const colons = new Map([...statementsBehind(trees, names), ...afterColons(voiced, names.report)])
  const credits = findCreditLines(names.report)
  // "Reed told crews to wait, closing the port": what the rules found to be said ends where they say.
  const hasContent = (near: Tree, { start, end }: Span): boolean =>
    (voiced[near.index] ?? []).some(
      ({ saying }) => saying.contents.length > 0 && near.words[saying.cue]!.start < end && start < near.words[saying.cue]!.end,
    )
  return {
    of(tree, word) {
      const at = tree.words[word]!
      const quotation = quotations.get(tree.sentence.paragraph)?.find((span) => span.start <= at.start && at.end <= span.end)
      const here = quotations.get(tree.sentence.paragraph)
      const over = (voiced[tree.index] ?? []).filter(
        ({ saying }) => saying.covered.has(word) && !isTail(tree, word, saying, quotation, here),
      )
      const ordered = outermostFirst(over, word)
      const outside = ordered.filter(({ saying }) => !quotation || !within(tree, saying.cue, quotation))
      const inside = ordered.filter((one) => !outside.includes(one))
      const rules: string[] = []
      const sources: Source[] = []
      if (outside.length) {
        for (const one of outside) {
          sources.push(...one.sources)
          rules.push(...one.rules)
        }
      } else if (quotation) {
        const voice = goesOn(speakers.get(quotation), credits.get(tree.sentence.paragraph), names.report)
        sources.push(...(voice?.sources ?? []))
        rules.push(...(voice?.rules ?? []))
      }
      for (const one of inside) {
        sources.push(...one.sources)
        rules.push(...one.rules)
      }
      const label = labels.get(tree.sentence.paragraph)
      if (label) {
        sources.unshift(labelled(label, names))
        rules.push('chain/label')
      }
      // Between the turns of an interview "MRBY:" is who speaks, however much it looks like a station.
      const credited = label ? undefined : credits.get(tree.sentence.paragraph)
      if (credited) {
        sources.unshift(credited)
        rules.push('chain/credit-line')
      }
      const handed = sources.length || quotation ? undefined : colons.get(tree.sentence.paragraph)
      if (handed) {
        sources.push(...handed.sources)
        rules.push(...handed.rules, 'chain/colon')
      }
      if (!sources.length && (!over.length || quotation)) {
        const tagged = taggedVoice(trees, tree, at, names, hasContent)
        if (tagged)
          return {
            sources: dedupe([tagged], names.report),
            rules: ['tagged/attribution'],
            sayings: ordered.map(({ saying }) => saying),
            quoted: quotation !== undefined,
          }
      }
      return {
        sources: dedupe(sources, names.report),
        rules,
        sayings: ordered.map(({ saying }) => saying),
        quoted: quotation !== undefined,
      }
    },
  }
}

/** Behind a line that hands over ("The Echo reports:") nobody goes on but whom that line names. */
function goesOn(voice: Spoken | undefined, credited: Source | undefined, { text }: Report): Spoken | undefined {
  if (!credited || !voice?.rules.some((rule) => ['chain/next-paragraph', 'chain/introduced'].includes(rule))) return voice
  const from = credited.start ?? 0
  return voice.sources.some(({ start = -1 }) => start >= from && !text.slice(from, start).includes('\n')) ? voice : undefined
}

/** "“It sank,” said Reed, who had left at noon": what follows a quotation and its speaker outside of marks is the report's own. */
const isTail = (tree: Tree, word: number, saying: Saying, quotation: Span | undefined, here: readonly Span[] | undefined): boolean =>
  quotation === undefined &&
  saying.cue < word &&
  !saying.outer &&
  saying.contents.length > 0 &&
  saying.contents.every((content) => {
    if (content > saying.cue) return false
    const { start, end } = tree.words[content]!
    return here?.some((span) => span.start <= start && end <= span.end && span.end <= tree.words[saying.cue]!.start) ?? false
  })

/** "Here is a statement issued by the mayor's office:" hands the next paragraph over, if the line says whose it is. */
function statementsBehind(trees: readonly Tree[], names: Names): ReadonlyMap<number, Pick<Voiced, 'sources' | 'rules'>> {
  const found = new Map<number, Pick<Voiced, 'sources' | 'rules'>>()
  const { sections } = names.report
  for (const tree of trees) {
    const next = tree.sentence.paragraph + 1
    if (tree.words.at(-1)?.text !== ':' || sections[next]?.kind !== 'body' || tree.sentence.end !== sections[next - 1]?.end) continue
    const author = tree.words.map((_, at) => (STATED.has(lemmaOf(tree, at)) ? authorAt(tree, at, names, {}) : undefined)).find((one) => one)
    if (author) found.set(next, { sources: [author], rules: [] })
  }
  return found
}
const STATED: ReadonlySet<string> = new Set(['statement', 'letter', 'release', 'message', 'tweet', 'post', 'text'])

/** "The mayor told the Herald:" hands the next paragraph over, if nobody is said to speak in it. */
function afterColons(voiced: readonly (readonly Voiced[])[], report: Report): ReadonlyMap<number, Voiced> {
  const found = new Map<number, Voiced>()
  const speaking = new Map<number, Voiced>()
  for (const one of voiced.flat()) if (one.sources.length) speaking.set(one.tree.sentence.paragraph, one)
  for (const [paragraph, one] of speaking) {
    const { text } = report
    const section = report.sections[paragraph]
    const isOpen = section && text.slice(section.start, section.end).trimEnd().endsWith(':') && !one.saying.tells
    const next = paragraph + 1
    if (isOpen && report.sections[next]?.kind === 'body' && !speaking.has(next) && !one.saying.covered.size) found.set(next, one)
  }
  return found
}

/** Who a label names: the person of that surname, if the report tells of one. */
function labelled(label: Label, names: Names): Source {
  const last = label.name.toLowerCase().split(/\s+/).at(-1)!
  const entity = [...names.entities.values()].find(
    ({ kind, names: all }) => kind === 'person' && all.some(({ text }) => text.toLowerCase().split(/\s+/).at(-1) === last),
  )
  const { start, end } = label
  return entity ? { name: entity.name, entity: entity.id, kind: 'person', start, end } : { name: label.name, kind: 'person', start, end }
}

function resolveAll(
  trees: readonly Tree[],
  sayings: readonly (readonly Saying[])[],
  quotations: ReadonlyMap<number, readonly Quotation[]>,
  names: Names,
): readonly (readonly Voiced[])[] {
  const memory: Memory = { prominent: new Map() }
  // "“Lowe was in front. He won,” he says": whom a quotation is about is not who speaks it.
  const isQuoted = ({ sentence, words }: Tree, at: number): boolean =>
    quotations.get(sentence.paragraph)?.some(({ start, end }) => start <= words[at]!.start && words[at]!.end <= end) ?? false
  return trees.map((tree, index) => {
    const here: Voiced[] = []
    const said = new Set((sayings[index] ?? []).flatMap(({ tells, covered }) => (tells ? [] : [...covered])))
    const steps = [
      ...tree.words.map((_, at) => ({ at, saying: undefined as Saying | undefined })),
      ...(sayings[index] ?? []).map((saying) => ({
        at: Math.max(saying.cue, saying.source ?? 0, saying.cited ?? 0) + 0.5,
        saying: saying as Saying | undefined,
      })),
    ].sort((a, b) => a.at - b.at)
    for (const { at, saying } of steps) {
      if (!saying) {
        const media = mediaAt(tree, at, names)
        const many = manyAt(tree, at, names)
        if (many) memory.many = many
        const group = groupAt(tree, at, names)
        if (group) memory.group = group
        if (group && !isPublicBody(group.name)) memory.firm = group
        const speaks = sayings[index]?.some(({ source, medium }) => source === at || medium === at)
        const actor = said.has(at) || speaks ? undefined : actorAt(tree, at, names, memory)
        if (actor) memory.actor = actor
        const prominent = said.has(at) || isQuoted(tree, at) ? undefined : prominentAt(tree, at, names)
        if (prominent) memory.prominent!.set(prominent.entity, prominent.start)
        if (!said.has(at) && !isQuoted(tree, at)) {
          const acts = actsAt(tree, at, names, memory)
          if (acts && hasFeat(tree, at, 'Number=Plur') && acts.kind !== 'person') memory.people = { source: acts, sentence: index }
          else if (acts) memory.subject = { source: acts, sentence: index }
        }
        const author = authorAt(tree, at, names, memory)
        if (author) memory[lemmaOf(tree, at) === 'report' ? 'report' : 'statement'] = author
        if (media && !isEchoed(tree, at)) memory[media.kind === 'agency' ? 'agency' : 'media'] = media
        continue
      }
      const within = here.findLast(({ saying: outer }) => outer.covered.has(saying.cue))
      const one = resolve(tree, saying, names, memory, within?.sources.at(-1))
      here.push(one)
      for (const source of one.sources) remember(memory, source)
      const isAgain = saying.source !== undefined && uposOf(tree, saying.source) === 'PRON'
      if (one.sources.length && !isAgain) memory.isOne = isOneOf(tree, saying.source)
      if (one.sources.length) memory.spokeIn = index
      const last = one.sources.at(-1)
      const isStated = [...saying.own].some(
        (word) => ECHOES.some((row) => row.of === 'saying' && row.nouns.includes(lemmaOf(tree, word))) && !isRel(tree, word, 'nsubj'),
      )
      if (last && isStated) memory.statement = last
      if (last && [...saying.own].some((word) => lemmaOf(tree, word) === 'report' && isRel(tree, word, 'obl'))) memory.report = last
    }
    return here
  })
}

/** Who acts in a main clause: a person by name, "an officer", "its leaders". */
function actsAt(tree: Tree, at: number, names: Names, memory: Memory): Source | undefined {
  const verb = tree.words[at]!.head
  if (!isRel(tree, at, 'nsubj') || isRel(tree, at, 'nsubj:pass') || (verb !== tree.root && !isRel(tree, verb, 'conj'))) return undefined
  const isNamed = mentionsAt(tree, at, names).some(({ form, entityKind }) => form === 'name' && entityKind === 'person')
  const isNew = kidsOf(tree, at, 'det').some((det) => ['a', 'an', 'one', 'another'].includes(textOf(tree, det)))
  const isPeople = uposOf(tree, at) === 'NOUN' && (PERSON_NOUNS.has(lemmaOf(tree, at)) || ROLE_NOUNS.has(lemmaOf(tree, at)))
  return isNamed || (isPeople && (isNew || hasFeat(tree, at, 'Number=Plur'))) ? readSource(tree, at, names, memory) : undefined
}

const isOneOf = (tree: Tree, at: number | undefined): boolean =>
  at !== undefined && uposOf(tree, at) === 'NOUN' && !hasFeat(tree, at, 'Number=Plur') && PERSON_NOUNS.has(lemmaOf(tree, at))
const PERSON_NOUNS: ReadonlySet<string> = new Set([
  ...VAGUE_PEOPLE,
  ...RELATIVES,
  ...ECHOES.flatMap((row) => (row.of === 'person' ? row.nouns : [])),
])

function remember(memory: Memory, source: Source): void {
  if (source.kind === 'outlet') memory.media = source
  if (source.kind === 'document') memory.paper = source
  if (source.kind === 'agency') {
    memory.agency = source
    memory.media = source
  }
  if (source.kind === 'organization') memory.body = source
  if (source.kind === 'person') memory.person = source
  memory.speaker = source
  memory.byNoun ??= new Map()
  for (const word of `${source.name} ${source.role ?? ''}`.toLowerCase().split(/[^\p{L}]+/u))
    if (word) memory.byNoun.set(calledBy(word), source)
}

function resolve(tree: Tree, saying: Saying, names: Names, memory: Memory, outer: Source | undefined): Voiced {
  const sources: Source[] = []
  const rules: string[] = [saying.rule]
  const cue = spanOfWords(tree, saying.cueWords)
  const push = (source: Source | undefined): void => {
    if (source && !sources.some((other) => same(other, source))) sources.push({ ...source, cue })
  }
  const source =
    saying.source === undefined
      ? undefined
      : (speakerOf(tree, saying.source, outer, names) ?? readSource(tree, saying.source, names, memory, saying.covered))
  if (saying.medium !== undefined) push(readSource(tree, saying.medium, names, memory))
  else if (saying.rule === 'cue/quoted-as-saying' && source?.kind !== 'outlet' && source?.kind !== 'agency') {
    const carrier = newest(memory.agency, memory.media)
    if (carrier) push(withoutSpan(carrier))
  }
  const hearer =
    source && source.kind !== 'outlet' && source.kind !== 'agency'
      ? ((saying.hearer ? mediaOfRun(tree, saying.hearer, names) : undefined) ?? hearerOf(tree, saying, names, memory))
      : undefined
  const told = hearer ?? (source && isPronounAt(tree, saying.source) ? hearerAgain(tree, source, memory) : undefined)
  if (told) {
    push(told)
    rules.push('chain/told')
  }
  if (hearer && source) memory.told = { speaker: source, hearer: withoutSpan(hearer), sentence: tree.index }
  if (saying.source !== undefined) {
    const carrier = carrierOf(tree, saying.source)
    if (carrier !== undefined) push(readSource(tree, carrier, names, memory))
  }
  push(source)
  if (saying.cited !== undefined) push(readSource(tree, saying.cited, names, memory))
  return { tree, saying, sources, rules }
}

const isPronounAt = (tree: Tree, at: number | undefined): boolean => at !== undefined && uposOf(tree, at) === 'PRON'

/** "Reed told the Herald. … “It sank,” she added": whom she told just before hears this too. */
const hearerAgain = (tree: Tree, speaker: Source, { told }: Memory): Source | undefined =>
  told && tree.index - told.sentence <= TOLD_REACH_SENTENCES && same(told.speaker, speaker) ? told.hearer : undefined
const TOLD_REACH_SENTENCES = 6

const same = (a: Source, b: Source): boolean => (a.entity !== undefined && a.entity === b.entity) || fullName(a.name) === fullName(b.name)

/** Each source once, at its outermost; the outlet itself is not its own source. */
function dedupe(sources: readonly Source[], report: Report): Source[] {
  const found: Source[] = []
  for (const source of sources) {
    if (report.outlet && fullName(source.name) === fullName(report.outlet)) continue
    if (report.agency && fullName(source.name) === fullName(report.agency)) continue
    if (report.outlet && source.kind === 'outlet' && isShortFor(source.name, report.outlet)) continue
    if (!found.some((other) => same(other, source))) found.push(source)
  }
  return found
}

/** "told The Times", in the Norland Times: an outlet calls itself by its last word. */
const isShortFor = (name: string, outlet: string): boolean =>
  OUTLET_NAME_WORDS.includes(plainName(name)) && plainName(outlet).endsWith(` ${plainName(name)}`)
