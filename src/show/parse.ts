/** What one report says, for a terminal: its words with their tree, its mentions, its claims with their chains, and why. */
import type { AnyMention, Claim, Reading, Sentence } from '../contract/index.js'
import { clip, formatPlaces, formatQuantity, formatShortTime, formatTime } from './format.js'
import { cells, openPaper, type Paper, pad, plain, wrap } from './lines.js'
import type { TerminalOptions } from './terminal.js'
import { drawTree } from './tree-picture.js'
import { formatChain } from './view.js'

export interface ParseOptions extends TerminalOptions {
  /** Names the rule or the score that gave each. */
  readonly explain: boolean
}

export function toParse(reading: Reading, options: ParseOptions): string {
  const paper = openPaper(options)
  const { explain } = options
  return `${[
    ...headLines(reading, paper, explain),
    ...reading.sentences.flatMap((sentence, index) => sentenceLines(reading, sentence, index, paper, explain)),
  ].join('\n')}\n`
}

function headLines({ report }: Reading, { ink, width }: Paper, explain: boolean): string[] {
  const row = (name: string, value: string | undefined) =>
    value ? wrap(value, width, `  ${pad(name, 10)}`).map((line) => line.replace(name, ink.dim(name))) : []
  const from = (field: string) => (explain && report.stated[field] ? `  (${report.stated[field]})` : '')
  return [
    ...wrap(report.title ?? report.file ?? report.id, width).map(ink.bold),
    ...row('outlet', report.outlet && `${report.outlet}${from('outlet')}`),
    ...row('agency', report.agency && `${report.agency}${from('agency')}`),
    ...row('byline', report.byline && `${report.byline}${from('byline')}`),
    ...row('dateline', report.dateline && `${report.dateline.place}${from('dateline')}`),
    ...row('published', report.published && `${formatTime(report.published)}${from('published')}`),
    ...row('language', report.language),
    ...report.notes.flatMap((note) => row('note', `${note.code}: ${note.message} ${note.remedy}`)),
  ]
}

function sentenceLines(reading: Reading, sentence: Sentence, index: number, paper: Paper, explain: boolean): string[] {
  const { ink, width } = paper
  const { text } = reading.report
  const mentions = reading.mentions.filter((mention) => mention.sentence === index)
  const claims = reading.claims.filter((claim) => claim.at.sentence === index)
  const words = (span: { readonly start: number; readonly end: number }) => clip(plain(text.slice(span.start, span.end)), 80)
  const attributions = sentence.attributions.map(({ source, cue, content, score }) => [
    'said',
    `${source ? words(source) : 'nobody named'} / ${words(cue)} / ${content.map(words).join(' … ')}${explain ? `  [score ${score.toFixed(2)}]` : ''}`,
  ])
  const entities = explain
    ? sentence.entities.map((entity) => ['tagged', `${words(entity)}: ${entity.label}  [score ${entity.score.toFixed(2)}]`])
    : []
  return [
    '',
    ...wrap(text.slice(sentence.start, sentence.end), width, `${index + 1} `, '  ').map(ink.bold),
    ink.dim(`  ${sentence.section}, characters ${sentence.start} to ${sentence.end}`),
    ...treeLines(sentence, paper, explain),
    ...[...entities, ...attributions, ...mentions.map((mention) => [mention.kind, mentionText(mention, explain)])].flatMap(
      ([label = '', line = '']) => wrap(line, width, `  ${pad(label, 9)} `),
    ),
    ...claims.flatMap((claim) => claimLines(claim, paper, explain)),
  ]
}

function treeLines(sentence: Sentence, { ink }: Paper, explain: boolean): string[] {
  const texts = sentence.words.map((word) => plain(word.text))
  const longest = Math.min(24, Math.max(0, ...texts.map(cells)))
  return drawTree(sentence.words).map((branch, row) => {
    const word = sentence.words[row]!
    const tags = `${word.upos.padEnd(6)}${word.deprel.padEnd(13)}${plain(word.lemma)}${explain && word.feats ? `  ${plain(word.feats)}` : ''}`
    return `  ${ink.dim(branch)} ${pad(texts[row]!, longest)}  ${ink.dim(tags)}`
  })
}

function mentionText(mention: AnyMention, explain: boolean): string {
  const why = explain ? `  [${mention.rule}]` : ''
  const value = () => {
    switch (mention.kind) {
      case 'time':
        return mention.value ? `${formatTime(mention.value)}, ${mention.certainty}` : `${mention.type} ${mention.timex}`
      case 'place': {
        const { name, lat, lon, precision, country } = mention.value
        const at = lat === undefined || lon === undefined ? 'not placed' : `${lat.toFixed(2)}, ${lon.toFixed(2)}`
        return `${name}${country ? ` (${country})` : ''}, ${precision}, ${at}, ${mention.use}`
      }
      case 'quantity':
        return `${formatQuantity(mention.value)}${mention.value.measure ? `, ${mention.value.measure}` : ''}`
      case 'name':
        return `${mention.entityKind}, ${mention.form}${mention.role ? `, ${mention.role}` : ''}`
    }
  }
  return `${clip(mention.text, 60)}: ${value()}${why}`
}

function claimLines(claim: Claim, { ink, width }: Paper, explain: boolean): string[] {
  const names = (list: readonly { readonly text: string }[]) => list.map((mention) => mention.text).join(', ')
  const signs = [claim.kind, claim.polarity === 'denied' ? 'denied' : '', claim.certainty, claim.quoted ? 'quoted' : ''].filter(Boolean)
  const facts = [
    claim.who.length ? `who: ${names(claim.who)}` : '',
    claim.whom.length ? `whom: ${names(claim.whom)}` : '',
    claim.when ? `when: ${formatShortTime(claim.when)}` : '',
    claim.where?.length ? `where: ${formatPlaces(claim.where)}` : '',
    claim.quantities.length ? `how many: ${claim.quantities.map(formatQuantity).join('; ')}` : '',
  ].filter(Boolean)
  return [
    ...wrap(`${plain(claim.predicate)} (${signs.join(', ')}): “${clip(claim.text, 200)}”`, width, '  ▪ '),
    ...(facts.length ? wrap(facts.join(' · '), width, '      ') : []),
    ...wrap(formatChain(claim.chain), width, '      ').map(ink.cyan),
    ...(explain && claim.rules.length ? wrap(`[${claim.rules.join(', ')}]`, width, '      ').map(ink.dim) : []),
  ]
}
