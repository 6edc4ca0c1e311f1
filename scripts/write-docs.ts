/**
 * Writes what documents do not say by hand: docs/errors.md from the tables of src/errors.ts, and in README.md the output of the command
 * and the figures of bench/results that its comments name, and in models/README.md the scores of its card. test/docs.test.ts checks that all of it is up to date.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ERRORS, NOTES } from '../src/errors.js'

const root = join(import.meta.dirname, '..')

export function toErrorDocs(): string {
  const errors = Object.entries(ERRORS).map(([code, row]) => `| \`${code}\` | ${row.exit} | ${row.status} | ${row.remedy} |`)
  const notes = Object.entries(NOTES).map(([code, row]) => `| \`${code}\` | ${row.severity} | ${row.remedy} |`)
  return [
    '# Errors and notes',
    '',
    'Written from `src/errors.ts` by `npm run docs`. An error ends the command with its exit code; a note goes with what was read.',
    '',
    '| error | exit | HTTP | what to do |',
    '| --- | --- | --- | --- |',
    ...errors,
    '',
    '| note | severity | what to do |',
    '| --- | --- | --- |',
    ...notes,
    '',
  ].join('\n')
}

/** The rows of the README's table of figures: which figures of which benchmark, and what they say. */
const FIGURES: readonly { readonly bench: string; readonly what: string; readonly say: (figures: Record<string, number>) => string }[] = [
  {
    bench: 'accounts',
    what: 'facts that a careful reader expects, found in the account (nine happenings with keys written by hand)',
    say: ({ others }) => `${others} %`,
  },
  {
    bench: 'claims',
    what: 'claims that are a fair reading of their report, 100 drawn from over 400 articles, judged by hand',
    say: ({ fair }) => `${fair} %`,
  },
  {
    bench: 'cold-start',
    what: 'two reports to JSON, as a multiple of loading the bare model and running the same sentences',
    say: ({ ratio }) => `${ratio} ×`,
  },
  {
    bench: 'corpus-speed',
    what: 'over 400 reports: share of the time that is the encoder’s own; peak memory',
    say: ({ encoder, peak_mb }) => `${encoder} %; ${peak_mb} MB`,
  },
]

export function toFigures(): string {
  const rows = FIGURES.flatMap(({ bench, what, say }) => {
    const path = join(root, 'bench/results', `${bench}.json`)
    if (!existsSync(path)) return []
    const { figures } = JSON.parse(readFileSync(path, 'utf8')) as { figures: Record<string, number> }
    const rounded = Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Math.round(value * 10) / 10]))
    return [`| ${what} | ${say(rounded)} | \`npm run bench -- ${bench}\` |`]
  })
  return ['| what | figure | command |', '| --- | --- | --- |', ...rows].join('\n')
}

/** The rows of the model card's table, as paths into the scores of models/card.json. */
const SCORES: Readonly<Record<string, string>> = {
  'ewt.upos': 'EWT parts of speech',
  'ewt.feats': 'EWT features',
  'ewt.lemma': 'EWT lemmas',
  'ewt.uas': 'EWT UAS',
  'ewt.las': 'EWT LAS',
  'gum.upos': 'GUM parts of speech',
  'gum.las': 'GUM LAS',
  'entities.f1': 'entities, exact F1',
  'attributions.cue': 'attribution: cue F1',
  'attributions.source': 'attribution: source F1',
  'attributions.content': 'attribution: content F1',
  'attributions.content_words': 'attribution: words of content F1',
  'own_attributions.cue': 'our own attribution: cue F1',
  'own_attributions.source': 'our own attribution: source F1',
  'own_attributions.content': 'our own attribution: content F1',
  'own_attributions.content_words': 'our own attribution: words of content F1',
  'vectors.spearman': 'vector, Spearman',
  'vectors.untouched': 'vector, untouched',
}

export function toScores(): string {
  type Scores = Record<string, Record<string, number>>
  const { scores } = JSON.parse(readFileSync(join(root, 'models/card.json'), 'utf8')) as { scores: Record<string, Record<string, Scores>> }
  const columns = Object.entries(scores).flatMap(([split, runs]) =>
    Object.entries(runs).map(([run, of]) => ({ name: `${split} ${run}`, of })),
  )
  const rows = Object.entries(SCORES).map(([path, what]) => {
    const [task, key] = path.split('.') as [string, string]
    return `| ${[what, ...columns.map(({ of }) => of[task]?.[key]?.toFixed(1) ?? '')].join(' | ')} |`
  })
  return [`| | ${columns.map(({ name }) => name).join(' | ')} |`, `| --- |${' --- |'.repeat(columns.length)}`, ...rows].join('\n')
}

/** What a command prints, its first lines only, as a block of the README. */
export function toOutput(command: string, lines: number): string {
  const main = join(root, 'src/cli/main.ts')
  const out = execFileSync(process.execPath, ['--import', 'tsx', main, ...command.split(' ')], { cwd: root, encoding: 'utf8' })
  return ['```', ...out.trimEnd().split('\n').slice(0, lines), '...', '```'].join('\n')
}

const OUTPUT = /(<!-- output: (?<lines>\d+) lines of (?<command>.+?) -->\n).*?(\n?<!-- end -->)/gs
const SCORE_TABLE = /(<!-- scores -->\n).*?(\n?<!-- end -->)/s
const FIGURE_TABLE = /(<!-- figures -->\n).*?(\n?<!-- end -->)/s

export const withFigures = (readme: string): string =>
  readme.replace(FIGURE_TABLE, (_all, begin: string) => `${begin}${toFigures()}\n<!-- end -->`)

export const withScores = (card: string): string =>
  card.replace(SCORE_TABLE, (_all, begin: string) => `${begin}${toScores()}\n<!-- end -->`)

export const withOutputs = (readme: string): string =>
  readme.replace(
    OUTPUT,
    (_all, begin: string, lines: string, command: string) => `${begin}${toOutput(command, Number(lines))}\n<!-- end -->`,
  )

if (import.meta.filename === process.argv[1]) {
  writeFileSync(join(root, 'docs/errors.md'), toErrorDocs())
  const readme = join(root, 'README.md')
  const card = join(root, 'models/README.md')
  writeFileSync(card, withScores(readFileSync(card, 'utf8')))
  writeFileSync(readme, withFigures(withOutputs(readFileSync(readme, 'utf8'))))
}
