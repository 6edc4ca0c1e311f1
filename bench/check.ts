/**
 * check, on summaries written by machines: does the support score rank what people call supported above what they do not?
 *
 * `--data DIR` is QAGS' folder, or holds it as `qags/` or `corpora/qags/`. `auc`: area under the ROC curve over all sentences; `balanced`: mean of the two
 * classes' accuracies on one half at the threshold that is best on the other half, `threshold`. Halves are drawn by the articles' positions. The score's weights
 * were fitted on the tuning half (scripts/fit-check.ts), so `aucAside` is the figure on articles that nothing was learnt from.
 */
import { open } from '../src/index.js'
import { areaUnderRoc, bySentence, halfOf, readQags } from './lib-check.js'
import type { BenchOptions, BenchResult } from './run.js'

interface Row {
  readonly id: string
  readonly half: 'tuning' | 'aside'
  readonly supported: boolean
  readonly score: number
  readonly verdicts: readonly string[]
}

export async function run({ data }: BenchOptions): Promise<BenchResult> {
  const rashomon = await open()
  const rows: Row[] = []
  for (const { id, article, draft, sentences } of await readQags(data, rashomon)) {
    const { sentences: checked } = await rashomon.check(draft, [article], await rashomon.accounts([article]))
    for (const [at, own] of bySentence(sentences, checked).entries())
      rows.push({
        id: `${id}/${at}`,
        half: halfOf('qags', id),
        supported: sentences[at]!.supported,
        // A sentence that is read as two is as good as the worse of them.
        score: Math.min(1, ...own.map(({ support }) => support)),
        verdicts: own.map(({ verdict }) => verdict),
      })
  }
  await rashomon.close()
  const [tuning, aside] = [rows.filter(({ half }) => half === 'tuning'), rows.filter(({ half }) => half === 'aside')]
  const threshold = bestThreshold(tuning)
  const byVerdict: Record<string, { supported: number; not: number }> = {}
  for (const { verdicts, supported } of rows) {
    const key = verdicts.join('+')
    byVerdict[key] ??= { supported: 0, not: 0 }
    byVerdict[key][supported ? 'supported' : 'not']++
  }
  console.table(byVerdict)
  return {
    figures: {
      auc: 100 * areaUnderRoc(rows),
      aucAside: 100 * areaUnderRoc(aside),
      balanced: 100 * balanced(aside, threshold),
      threshold,
      sentences: rows.length,
    },
    details: { byVerdict, aucTuning: 100 * areaUnderRoc(tuning), rows },
  }
}

/** Mean of the shares of supported ones at or above, and of the others below the threshold. */
function balanced(rows: readonly Row[], threshold: number): number {
  const share = (supported: boolean): number => {
    const own = rows.filter((row) => row.supported === supported)
    return own.filter(({ score }) => score >= threshold === supported).length / Math.max(1, own.length)
  }
  return (share(true) + share(false)) / 2
}

const bestThreshold = (rows: readonly Row[]): number =>
  [...new Set(rows.map(({ score }) => score))]
    .sort((a, b) => a - b)
    .reduce((best, at) => (balanced(rows, at) > balanced(rows, best) ? at : best), 0)
