/**
 * Mail as it is saved (.eml, mbox): a newsletter or a report that was sent is one report, its sender the outlet, its subject the title.
 *
 * What is attached is left out, and nothing that a mail names is fetched. A sender states who sent it, not who he is.
 */
import iconv from 'iconv-lite'
import PostalMime, { type Email } from 'postal-mime'
import { toNote } from '../errors.js'
import { toHtmlBlocks } from './html-body.js'
import { parsePiece } from './html-tree.js'
import { toBlocks } from './plain-text.js'
import type { RawFields, RawReport } from './raw-report.js'
import type { Part, Unpacked } from './unpack.js'

export async function* readMail({ bytes }: Part, file: string): AsyncGenerator<Unpacked> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  yield await toUnpacked(text.trimStart(), file, 1)
}

/** One mail after the other, parted by lines that begin with "From " after an empty one. */
export async function* readMailbox({ bytes }: Part, file: string): AsyncGenerator<Unpacked> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  let line = 1
  for (const mail of text.split(/(?:^|(?<=\r?\n\r?\n))(?=From [^\n]{3,200}\d{2}:\d{2})/)) {
    yield await toUnpacked(mail.replace(/^From [^\n]*\n/, '').replace(/^>(?=>*From )/gm, ''), file, line)
    line += mail.split('\n').length - 1
  }
}

async function toUnpacked(mail: string, file: string, line: number): Promise<Unpacked> {
  try {
    const email = await PostalMime.parse(Buffer.from(mail, 'latin1'), { maxNestingDepth: 32 })
    return { kind: 'report', report: toRaw(email, line) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { kind: 'note', note: toNote('file-damaged', `A mail cannot be read: ${error.message}`, { file, line }) }
  }
}

function toRaw({ subject, from, date, html, text }: Email, line: number): RawReport {
  const sender = from?.name?.trim() || from?.address?.split('@')[1]
  const fields: RawFields = {
    ...(subject?.trim() ? { title: { value: subject.trim(), where: 'mail subject' } } : {}),
    ...(sender ? { outlet: { value: sender, where: 'mail sender' } } : {}),
    ...(date ? { published: { value: date, where: 'mail date' } } : {}),
  }
  const blocks = html ? toHtmlBlocks(parsePiece(mended(html))) : toBlocks(mended(text ?? '').replace(/^-- ?\r?\n[\s\S]*$/m, ''))
  return { blocks, fields, marked: true, line, notes: [] }
}

/** Node's own decoder reads windows-1252 as Latin-1 (before version 23), which leaves its quotes and dashes as controls. */
const mended = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => iconv.decode(Buffer.from(sign, 'latin1'), 'windows-1252'))
