/**
 * Checks that imports go down the house's list only (docs/architecture.md): a folder may import what stands before it, itself,
 * and what is listed as open to all. Prints each wrong pair and ends with status 1.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** From the bottom of the house to its top. A file directly under src/ is named without its extension. */
const ORDER = [
  'contract',
  'id',
  'errors',
  'limits',
  'version',
  'twins',
  'addresses',
  'files',
  'rules',
  'read',
  'text',
  'encoder',
  'mentions',
  'claims',
  'reading',
  'stories',
  'entities',
  'origins',
  'compare',
  'account',
  'accounts',
  'heap',
  'diff',
  'reader',
  'check',
  'show',
  'bundle',
  'store',
  'service',
  'index',
  'cli',
] as const

/** The reduce is pure: it never reaches for the encoder, the formats or the world outside. */
const PURE = new Set([
  'contract',
  'id',
  'twins',
  'rules',
  'text',
  'mentions',
  'claims',
  'stories',
  'entities',
  'origins',
  'compare',
  'account',
  'accounts',
  'heap',
  'diff',
])
const REDUCE = new Set(['stories', 'entities', 'origins', 'compare', 'account', 'accounts', 'heap', 'diff'])
const WORLD = /^node:(fs|net|http|https|child_process|worker_threads|dgram|dns|tls)/
/** The one place in a pure folder that opens a file: the place index is data of the package, like the model. */
const MAY_OPEN_FILES = new Set([join('src', 'mentions', 'place', 'gazetteer.ts'), join('src', 'mentions', 'place', 'open-gazetteer.ts')])

const root = resolve(import.meta.dirname, '..')
const wrong: string[] = []
for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
  if (!/\.tsx?$/.test(file) || /\.(?:test|fixture)\.tsx?$/.test(file)) continue
  const path = join('src', file)
  const from = folderOf(path)
  const text = readFileSync(join(root, path), 'utf8')
  for (const [, specifier = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
    if (!specifier.startsWith('.')) {
      if (PURE.has(from) && WORLD.test(specifier) && !MAY_OPEN_FILES.has(path))
        wrong.push(`${path}: ${from} is pure, but imports ${specifier}`)
      continue
    }
    const to = folderOf(relative(root, resolve(root, dirname(path), specifier)))
    if (!ORDER.includes(from as never)) wrong.push(`${path}: ${from} has no place in the list of scripts/check-imports.ts`)
    else if (!ORDER.includes(to as never)) wrong.push(`${path}: ${to} has no place in the list of scripts/check-imports.ts`)
    else if (ORDER.indexOf(to as never) > ORDER.indexOf(from as never)) wrong.push(`${path}: ${from} imports ${to}, which stands above it`)
    else if (REDUCE.has(from) && (to === 'encoder' || to === 'read')) wrong.push(`${path}: ${from} is part of the reduce and imports ${to}`)
  }
}
for (const line of wrong.sort()) console.error(line)
console.log(`imports: ${wrong.length} wrong`)
process.exitCode = wrong.length ? 1 : 0

/** "src/mentions/time/find.ts" stands in "mentions", "src/errors.ts" in "errors". */
function folderOf(path: string): string {
  return (path.split(sep)[1] ?? '').replace(/\.(js|ts|tsx)$/, '')
}
