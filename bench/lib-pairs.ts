/**
 * Annotated pairs of claims as the product compares them: each pair's two claims as views of one happening's material.
 *
 * A key names a stretch of a report's file as it lies. It is found again in the report's text by its letters alone; the claim that covers most of
 * it lends its verb, roles and polarity, the stretch its words, numbers and times. What the encoder says is kept in a folder by content and
 * model, so that only new text or a new model costs time.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { toStoryMaterial } from '../src/accounts.js'
import type { Material } from '../src/compare/material.js'
import { RELATIONS, type Relation } from '../src/compare/pairs/judge.js'
import { type ClaimView, toViews } from '../src/compare/view.js'
import type { Claim, EncodedSentence, Encoder, Reading, Span } from '../src/contract/index.js'
import { openEncoder } from '../src/encoder/encoder.js'
import { openFiles } from '../src/files.js'
import { openGazetteer } from '../src/mentions/place/gazetteer.js'
import { readMany } from '../src/read/read-reports.js'
import { toReadings } from '../src/reading.js'

export interface PairKey {
  readonly happening: string
  /** `report` is a path below the folder of reports; offsets are UTF-16 in the file. */
  readonly a: Span & { readonly report: string }
  readonly b: Span & { readonly report: string }
  readonly relation: Relation
  readonly reason: string
  readonly half: 'tune' | 'aside'
  readonly draw: string
}
export interface Pair {
  readonly key: PairKey
  readonly a: ClaimView
  readonly b: ClaimView
  readonly material: Material
}

export const readKeys = (file: string): PairKey[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PairKey)

/** F1 of each relation and their mean, 0 to 100; the mean is over the relations that the keys have. */
export function macroF1(judged: readonly { readonly key: Relation; readonly said: Relation }[]): {
  readonly macro: number
  readonly each: Readonly<Record<Relation, number>>
} {
  const each = { none: 0, specific: 0, same: 0, value: 0, contradict: 0 }
  for (const name of RELATIONS) {
    const right = judged.filter(({ key, said }) => key === name && said === name).length
    const all = judged.filter(({ key }) => key === name).length + judged.filter(({ said }) => said === name).length
    each[name] = (200 * right) / Math.max(1, all)
  }
  const asked = RELATIONS.filter((name) => judged.some(({ key }) => key === name))
  return { macro: asked.reduce((sum, name) => sum + each[name], 0) / Math.max(1, asked.length), each }
}

/** The pairs as views. Happenings are read whole; `lost` are keys whose stretch was not found in the report that the program read. */
export async function readPairs(
  keys: readonly PairKey[],
  reports: string,
  cache: string,
): Promise<{ readonly pairs: readonly Pair[]; readonly lost: readonly PairKey[] }> {
  const encoder = keeping(await openEncoder(), cache)
  const gazetteer = openGazetteer()
  const pairs: Pair[] = []
  const lost: PairKey[] = []
  for (const happening of [...new Set(keys.map((key) => key.happening))].sort()) {
    const { files } = await openFiles([join(reports, happening)])
    const texts = new Map(files.map(({ file, bytes }) => [basename(file), Buffer.from(bytes).toString('utf8')]))
    const readings = await toReadings((await readMany(files)).reports, { encoder, gazetteer })
    const { material } = toStoryMaterial(readings)
    const viewOf = ({ report, start, end }: PairKey['a']): ClaimView | undefined => {
      const text = texts.get(basename(report))
      const reading = material.readings.find((one) => basename(one.report.file ?? '') === basename(report))
      const span = text !== undefined && reading ? findAgain(text, { start, end }, reading.report.text) : undefined
      return reading && span ? viewAt(material, reading, span) : undefined
    }
    for (const key of keys.filter((one) => one.happening === happening)) {
      const [a, b] = [viewOf(key.a), viewOf(key.b)]
      if (a && b) pairs.push({ key, a, b, material })
      else lost.push(key)
    }
  }
  await encoder.close()
  return { pairs, lost }
}

/** A stretch of one text in another that holds the same letters, markup and white space aside: the occurrence at the nearest share of the text. */
export function findAgain(from: string, span: Span, to: string): Span | undefined {
  const wanted = lettersOf(from.slice(span.start, span.end)).letters
  const { letters, at } = lettersOf(to)
  const share = span.start / Math.max(1, from.length)
  let best: { start: number; far: number } | undefined
  for (let start = letters.indexOf(wanted); wanted && start >= 0; start = letters.indexOf(wanted, start + 1)) {
    const far = Math.abs(at[start]! / Math.max(1, to.length) - share)
    if (!best || far < best.far) best = { start, far }
  }
  return best && { start: at[best.start]!, end: at[best.start + wanted.length - 1]! + 1 }
}

function lettersOf(text: string): { letters: string; at: number[] } {
  const at: number[] = []
  let letters = ''
  for (let i = 0; i < text.length; i++) {
    if (!/[\p{L}\p{N}]/u.test(text[i]!)) continue
    letters += text[i]
    at.push(i)
  }
  return { letters, at }
}

/** The claim that covers the stretch best, cut to it; a state without a verb of its own where no claim touches it. */
function viewAt(material: Material, reading: Reading, span: Span): ClaimView | undefined {
  const overlap = ({ start, end }: Span): number => Math.max(0, Math.min(end, span.end) - Math.max(start, span.start))
  const shareOf = (claim: Span): number => overlap(claim) / (Math.max(claim.end, span.end) - Math.min(claim.start, span.start))
  const near = material.views.filter(({ claim }) => claim.report === reading.report.id && overlap(claim) > 0)
  const best = near.reduce<ClaimView | undefined>((top, view) => (top && shareOf(top.claim) >= shareOf(view.claim) ? top : view), undefined)
  if (best && best.claim.start === span.start && best.claim.end === span.end) return best
  const claim = best?.claim ?? bareClaim(reading, span)
  if (!claim) return undefined
  const inside = (one: { span?: Span | undefined }): boolean => one.span === undefined || overlap(one.span) > 0
  const numbers = reading.mentions.flatMap((mention) =>
    mention.kind === 'quantity' && mention.sentence === claim.at.sentence && overlap(mention) > 0
      ? [{ ...mention.value, span: { start: mention.start, end: mention.end } }]
      : [],
  )
  const cut: Claim = {
    ...claim,
    ...span,
    text: reading.report.text.slice(span.start, span.end),
    quantities: [
      ...claim.quantities.filter(inside),
      ...numbers.filter((one) => !claim.quantities.some((own) => own.span?.start === one.span.start)),
    ],
    who: claim.who.filter((who) => overlap(who) > 0),
    whom: claim.whom.filter((whom) => overlap(whom) > 0),
  }
  const [view] = toViews([{ ...reading, claims: [cut] }])
  return view && { ...view, order: best?.order ?? 0, when: best?.when ?? view.when }
}

function bareClaim({ sentences, report }: Reading, span: Span): Claim | undefined {
  const sentence = sentences.findIndex(({ start, end }) => start < span.end && end > span.start)
  if (sentence < 0) return undefined
  const { words } = sentences[sentence]!
  const word = Math.max(
    0,
    words.findIndex(({ start, end, head }) => end > span.start && start < span.end && !isIn(words[head], span)),
  )
  return {
    id: `${report.id}-${span.start}`,
    report: report.id,
    ...span,
    text: report.text.slice(span.start, span.end),
    kind: 'state',
    predicate: words[word]?.lemma ?? '',
    who: [],
    whom: [],
    quantities: [],
    polarity: 'affirmed',
    certainty: 'asserted',
    quoted: false,
    chain: [],
    at: { sentence, word },
    rules: [],
  }
}

const isIn = (word: Span | undefined, span: Span): boolean => word !== undefined && word.start >= span.start && word.end <= span.end

/** The encoder, which reads again from `folder` what it said of the same words before. */
export function keeping(encoder: Encoder, folder: string): Encoder {
  mkdirSync(folder, { recursive: true })
  return {
    ...encoder,
    encode: (reports) =>
      Promise.all(
        reports.map(async (sentences): Promise<readonly EncodedSentence[]> => {
          const hash = createHash('sha1')
            .update(`${encoder.name}\0${JSON.stringify(sentences)}`)
            .digest('hex')
          const path = join(folder, `${hash}.json`)
          if (!existsSync(path)) {
            const [encoded = []] = await encoder.encode([sentences])
            writeFileSync(path, JSON.stringify(encoded.map(({ sentence, vector }) => ({ sentence, vector: [...vector] }))))
          }
          const kept = JSON.parse(readFileSync(path, 'utf8')) as { sentence: EncodedSentence['sentence']; vector: number[] }[]
          return kept.map(({ sentence, vector }) => ({ sentence, vector: Float32Array.from(vector) }))
        }),
      ),
  }
}
