/**
 * Web archives of the older kind (ARC 1): one line in front of each answer says its address, type and length.
 */
import { toNote } from '../errors.js'
import type { Part, Unpacked } from './unpack.js'
import { readAnswer } from './warc.js'

export async function* readArc({ bytes }: Part, file: string): AsyncGenerator<Unpacked> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  while (at < bytes.length) {
    const line = /^\s*(?<address>\S+)(?: [^\n]*)? (?<length>\d{1,9})\r?\n/.exec(buffer.subarray(at, at + 4096).toString('latin1'))
    const length = Number(line?.groups?.length)
    const start = at + (line?.[0].length ?? 0)
    if (!line || start + length > bytes.length) {
      if (
        !line &&
        buffer
          .subarray(at, at + 4096)
          .toString('latin1')
          .trim() === ''
      )
        return
      yield { kind: 'note', note: toNote('file-damaged', `The archive is cut or broken at byte ${at}.`, { file }) }
      if (!line) return
    }
    const { part } = await readAnswer(bytes.subarray(start, start + length), line.groups!.address!)
    if (part) yield part
    at = start + length
  }
}
