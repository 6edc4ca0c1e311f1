/**
 * Packs the package, installs it in an empty folder and reads an example there, on this Node and on `node@24`.
 * Nothing is downloaded but packages: the runtime's own download is switched off (docs/decisions, onnxruntime-node).
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'rashomon-package-'))
const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' }
try {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, encoding: 'utf8' }),
  ) as [{ filename: string; size: number; unpackedSize: number }]
  console.log(`packed ${packed.filename}: ${(packed.size / 1e6).toFixed(1)} MB, ${(packed.unpackedSize / 1e6).toFixed(1)} MB unpacked`)
  writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "private": true }\n')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', join(folder, packed.filename)], { cwd: folder, env, stdio: 'inherit' })
  cpSync(join(root, 'examples', 'ferry-collision'), join(folder, 'reports'), { recursive: true })
  const main = join(folder, 'node_modules', 'rashomon', 'dist', 'cli', 'main.js')
  read('this Node', process.execPath, [main])
  read('node@24', 'npx', ['-y', 'node@24', main])
  const page = join(folder, 'account.html')
  execFileSync(process.execPath, [main, 'read', 'reports', '--html', page], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  if (statSync(page).size < 20_000) throw new Error('The page is too small to hold an account.')
  console.log('package: reads the example where it is installed')
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function read(label: string, command: string, args: readonly string[]): void {
  const out = execFileSync(command, [...args, 'read', 'reports', '--json'], {
    cwd: folder,
    env,
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { accounts } = JSON.parse(out.toString()) as { accounts: { reports: unknown[]; claims: unknown[] }[] }
  const [account] = accounts
  if (!account || account.reports.length < 5 || account.claims.length < 10)
    throw new Error(`${label}: the example gave no account of five reports.`)
  console.log(`package on ${label}: ${account.reports.length} reports, ${account.claims.length} claims`)
}
