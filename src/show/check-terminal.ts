/** A checked draft as text for a terminal: each sentence with its verdict, who stands behind it, and the words that decide. */
import type { CheckedSentence, CheckResult, CheckVerdict } from '../contract/index.js'
import { type CheckView, isBacked, toCheckView } from './check-view.js'
import { sayTally, VERDICT_WORDS } from './check-words.js'
import { clip, formatHolders } from './format.js'
import { type Ink, openPaper, type Paper, pad, plain, wrap } from './lines.js'
import type { TerminalOptions } from './terminal.js'

const QUOTED_CHARS_MAX = 260
const REASONS_MAX = 3

export function toCheckTerminal(result: CheckResult, options: TerminalOptions): string {
  const paper = openPaper(options)
  const view = toCheckView(result)
  const { ink, width } = paper
  const lines = [
    ...wrap(sayTally(result.sentences.map(({ verdict }) => verdict)), width).map(ink.bold),
    ...result.sentences.flatMap((sentence) => sentenceLines(sentence, view, paper)),
    '',
    ink.bold('REPORTS'),
    ...view.reports.reports.flatMap(({ report, number, label }) =>
      wrap(`${label}${report.title ? `: ${report.title}` : ''}`, width, `  ${pad(`[${number}]`, 5)}`),
    ),
  ]
  return `${lines.join('\n')}\n`
}

function sentenceLines(sentence: CheckedSentence, view: CheckView, { ink, width }: Paper): string[] {
  const { sign, word } = VERDICT_WORDS[sentence.verdict]
  const color = colorOf(sentence.verdict, ink)
  const backing = isBacked(sentence) ? `  ${formatHolders(sentence.outlets.length, sentence.origins)}: ${sentence.outlets.join(', ')}` : ''
  const reasons = sentence.reasons.slice(0, REASONS_MAX).flatMap((reason) => {
    const [first] = view.cited(reason)
    return [
      ...(reason.kind === 'support' ? [] : wrap(reason.message, width, '      ')),
      ...(first ? wrap(`“${clip(first.words, QUOTED_CHARS_MAX)}” [${first.report.number}]`, width, '      ').map(ink.dim) : []),
    ]
  })
  return [
    '',
    ...wrap(sentence.text.replace(/\s+/g, ' '), width, `${sign} `).map(color),
    ...wrap(`${word}${plain(backing)}`, width, '    ').map(color),
    ...reasons,
  ]
}

const colorOf = (verdict: CheckVerdict, ink: Ink): ((text: string) => string) => {
  if (verdict === 'supported') return ink.green
  if (verdict === 'no-claim') return ink.dim
  return verdict === 'disputed' || verdict === 'not-found' ? ink.yellow : ink.red
}
