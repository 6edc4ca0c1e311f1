/** Readings of invented reports for tests of the reduce: sentences by full stops, words by letters, no encoder. */
import type { Claim, Reading, Section, Sentence, Source, TimeMention } from '../src/contract/index.js'

export interface Draft {
  readonly id: string
  readonly title?: string
  /** ISO day or instant. */
  readonly published?: string
  readonly outlet?: string
  readonly agency?: string
  readonly body: string
  /** Words that name a day, with the day. */
  readonly days?: Readonly<Record<string, string>>
}

/** A reading whose headline and paragraphs are split by letters alone. */
export function inventReading({ id, title, published, outlet, agency, body, days = {} }: Draft): Reading {
  const paragraphs = [...(title === undefined ? [] : [title]), ...body.split('\n')].filter((paragraph) => paragraph !== '')
  const sections: Section[] = []
  let text = ''
  for (const paragraph of paragraphs) {
    sections.push({
      kind: title !== undefined && sections.length === 0 ? 'headline' : 'body',
      start: text.length,
      end: text.length + paragraph.length,
    })
    text += `${paragraph}\n\n`
  }
  const sentences = sections.flatMap((section, paragraph) => sentencesIn(text, section, paragraph))
  return {
    format: 'rashomon/reading@1',
    report: {
      id,
      text,
      language: 'en',
      sections,
      stated: {},
      notes: [],
      ...(title === undefined ? {} : { title }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(agency === undefined ? {} : { agency }),
      ...(published === undefined ? {} : { published: timeOf(published) }),
    },
    sentences,
    entities: [],
    mentions: Object.entries(days).flatMap(([words, day]) => dayMentions(text, sentences, words, day)),
    claims: [],
    vectors: { width: 0, data: '' },
  }
}

/** The claim that some words of the reading make, said by the chain. The outlet is put in front. */
export function inventClaim(reading: Reading, words: string, ...chain: readonly (Partial<Source> & { readonly name: string })[]): Claim {
  const { report } = reading
  const start = report.text.indexOf(words)
  if (start < 0) throw new Error(`no "${words}" in ${report.id}`)
  return {
    id: `claim-${report.id}-${start}`,
    report: report.id,
    start,
    end: start + words.length,
    text: words,
    kind: 'event',
    predicate: 'say',
    who: [],
    whom: [],
    quantities: [],
    polarity: 'affirmed',
    certainty: 'asserted',
    quoted: false,
    chain: [{ name: report.outlet ?? report.id, kind: 'outlet' }, ...chain.map((source) => toSource(report.text, source))],
    at: { sentence: reading.sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end), word: 0 },
    rules: [],
  }
}

function dayMentions(text: string, sentences: readonly Sentence[], words: string, day: string): TimeMention[] {
  return [...text.matchAll(new RegExp(`\\b${words}\\b`, 'g'))].map(({ index }) => ({
    kind: 'time',
    type: 'date',
    start: index,
    end: index + words.length,
    text: words,
    sentence: sentences.findIndex((sentence) => sentence.start <= index && index < sentence.end),
    rule: 'invented',
    timex: day,
    value: timeOf(day),
    certainty: 'stated',
  }))
}

function toSource(text: string, source: Partial<Source> & { readonly name: string }): Source {
  const start = text.indexOf(source.name)
  return { kind: 'organization', ...(start < 0 ? {} : { start, end: start + source.name.length }), ...source }
}

function sentencesIn(text: string, section: Section, paragraph: number): readonly Sentence[] {
  return [...text.slice(section.start, section.end).matchAll(/[^.]+\.?["”]?/g)].map((match) => {
    const start = section.start + match.index
    return {
      start,
      end: start + match[0].length,
      section: section.kind,
      paragraph,
      words: [...match[0].matchAll(/[\p{L}\p{N}-]+/gu)].map((word, index) => ({
        start: start + word.index,
        end: start + word.index + word[0].length,
        text: word[0],
        lemma: word[0].toLowerCase(),
        upos: 'X',
        head: index - 1,
        deprel: index === 0 ? 'root' : 'dep',
      })),
      entities: [],
      attributions: [],
    }
  })
}

function timeOf(stated: string): NonNullable<Reading['report']['published']> {
  const start = new Date(stated.length > 10 ? stated : `${stated}T00:00:00Z`)
  const minute = stated.length > 10
  const end = new Date(start.getTime() + (minute ? 60_000 : 86_400_000))
  return { start: start.toISOString(), end: end.toISOString(), precision: minute ? 'minute' : 'day', stated }
}
