/**
 * Whether a bundle is what it says: every file has its hash, the readings are of the reports, account and page follow from the readings.
 *
 * Needs no model: readings are believed as far as their reports' texts are those of the files. To read them again, take the reports out
 * and bundle them anew. A bundle that was altered as a whole is another bundle: its seal tells.
 */
import { unzipSync } from 'fflate'
import type { Note, Reading, Report } from '../contract/index.js'
import { RashomonError, toNote } from '../errors.js'
import { LIMITS } from '../limits.js'
import { readMany } from '../read/read-reports.js'
import { readStored } from '../read/stored.js'
import { toContents } from './contents.js'
import { ACCOUNT, type Files, hashOf, MANIFEST, Manifest, PAGE, READINGS, REPORTS } from './manifest.js'

export interface Verdict {
  readonly manifest: Manifest
  /** SHA-256 of the manifest. */
  readonly seal: string
  /** What was altered, file by file; none if the bundle holds. */
  readonly faults: readonly Note[]
}

/**
 * @param bundle the name that notes give as the place, before the file within it.
 * @throws RashomonError `bundle-damaged` if it is no bundle at all, or too large to look at.
 */
export async function verifyBundle(bundle: string, bytes: Uint8Array, version: string): Promise<Verdict> {
  const files = openZip(bundle, bytes)
  const { [MANIFEST]: stated, ...others } = files
  const manifest = readManifest(bundle, stated)
  const fault = (name: string, message: string): Note => toNote('bundle-altered', message, { file: `${bundle}/${name}` })
  const faults = checkHashes(manifest, others, fault)
  const made = manifest.rashomon === version ? '' : ` It was made by version ${manifest.rashomon}; this is ${version}.`
  const { readings, notes } = await readStored(READINGS, textOf(others[READINGS]).split('\n'))
  const torn = notes.map(({ message, where }) => fault(READINGS, `Line ${where?.line ?? 1}: ${message}`))
  const rebuilt = torn.length ? [] : await checkContents(others, readings, (name, message) => fault(name, message + made))
  return { manifest, seal: hashOf(stated!), faults: [...faults, ...torn, ...rebuilt] }
}

type ToFault = (name: string, message: string) => Note

function openZip(bundle: string, bytes: Uint8Array): Files {
  let size = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize
        if (size > LIMITS.bundleBytesMax) throw new RangeError(`It holds more than ${LIMITS.bundleBytesMax} bytes.`)
        return !name.endsWith('/')
      },
    })
  } catch (cause) {
    throw new RashomonError('bundle-damaged', `${bundle} cannot be opened: ${(cause as Error).message}`, { cause })
  }
}

function readManifest(bundle: string, bytes: Uint8Array | undefined): Manifest {
  if (!bytes) throw new RashomonError('bundle-damaged', `${bundle} holds no ${MANIFEST}.`)
  try {
    return Manifest.parse(JSON.parse(textOf(bytes)))
  } catch (cause) {
    throw new RashomonError('bundle-damaged', `The ${MANIFEST} of ${bundle} is not one that this version reads.`, { cause })
  }
}

function checkHashes({ files: stated }: Manifest, files: Files, fault: ToFault): Note[] {
  const known = new Set(stated.map(({ name }) => name))
  return [
    ...stated.flatMap(({ name, bytes, sha256 }) => {
      const found = Object.hasOwn(files, name) ? files[name] : undefined
      if (!found) return [fault(name, 'The file is missing.')]
      if (hashOf(found) === sha256) return []
      return [fault(name, `The file was altered: it has ${found.length} bytes, the manifest states ${bytes} and another hash.`)]
    }),
    ...Object.keys(files)
      .filter((name) => !known.has(name))
      .sort()
      .map((name) => fault(name, 'The file was added: the manifest does not know it.')),
  ]
}

/** Each reading's report is one of the files, word for word, and none is left out; account and page are made again from the readings. */
async function checkContents(files: Files, readings: readonly Reading[], fault: ToFault): Promise<Note[]> {
  const named = Object.entries(files).filter(([name]) => name.startsWith(REPORTS))
  const { reports, notes } = await readMany(named.map(([file, bytes]) => ({ file, bytes })))
  const strange = checkReadings(reports, readings, fault)
  // What other reports were read into says nothing of the account.
  if (strange.length) return strange
  const { texts } = toContents(readings, notes)
  return [ACCOUNT, PAGE]
    .filter((name) => files[name] && textOf(files[name]) !== texts[name])
    .map((name) => fault(name, 'Reports and readings give another one.'))
}

function checkReadings(reports: readonly Report[], readings: readonly Reading[], fault: ToFault): Note[] {
  const given = new Map(reports.map((report) => [keyOf(report), report]))
  const read = new Set(readings.map(({ report }) => keyOf(report)))
  return [
    ...readings.flatMap(({ report }) => {
      const own = given.get(keyOf(report))
      if (own && bare(own) === bare(report)) return []
      return [fault(READINGS, `The reading of ${report.file ?? report.id} is not of the report that the bundle holds.`)]
    }),
    ...reports.filter((report) => !read.has(keyOf(report))).map((report) => fault(report.file ?? REPORTS, 'The report has no reading.')),
  ]
}

const keyOf = ({ id, file }: Report): string => `${id} ${file}`
/** Reading adds notes to a report (a very long sentence), and nothing else. */
const bare = ({ notes: _, ...report }: Report): string => JSON.stringify(report)

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
