/**
 * Whose text an outlet carried: the agency named in the byline, the dateline, the copyright line or the credits at the end.
 *
 * "X contributed to this report" names a helper, not the author, and gives no agency.
 */
import { bareOf } from './clean.js'
import { isAgencyLike, outletByName } from './outlets.js'
import type { Piece } from './paragraphs.js'
import type { Stated } from './raw-report.js'

/** The agency whose words these are, or undefined. */
export function findAgency(outlet: string | undefined, byline: string | undefined, pieces: readonly Piece[]): Stated | undefined {
  const inByline = byline ? agencyIn(byline) : undefined
  if (inByline && bareOf(inByline) !== bareOf(outlet ?? '')) return { value: inByline, where: 'byline' }
  const first = pieces.findIndex((piece) => piece.kind === 'body')
  for (const piece of pieces.slice(0, first + 12)) {
    const row = piece.dateline?.by ? outletByName(piece.dateline.by) : undefined
    if (row?.kind === 'agency') return { value: row.name, where: 'dateline' }
    const by = piece.dateline?.by
    if (by && !row && piece.dateline?.place && bareOf(by) !== bareOf(outlet ?? '')) return { value: by, where: 'dateline' }
  }
  for (const piece of pieces) {
    const stated = piece.text.length < 600 ? agencyOfLine(piece) : undefined
    if (stated) return stated
  }
  return undefined
}

/** "Reuters In Berlin, Dana Lowe", "Associated Press", "Staff and AFP". */
function agencyIn(byline: string): string | undefined {
  for (const part of byline.split(/[,/|&;]|\s(?:and|with|for|via)\s/i)) {
    const words = part.trim().split(/\s+/)
    for (let count = Math.min(4, words.length); count > 0; count--) {
      const rest = words.slice(count)
      if (rest.length && !/^(?:in|at|from|news|staff|writers?|reporters?|editorial|agenc(?:y|ies)|correspondents?)$/i.test(rest[0]!))
        continue
      const row = outletByName(words.slice(0, count).join(' '))
      if (row?.kind === 'agency') return row.name
    }
    if (isAgencyLike(part.trim())) return part.trim()
  }
  return undefined
}

const COPYRIGHT =
  /(?<!(?:image|photo|picture|video|graphic) )(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:[-–]\d{2,4})?)?,?\s*(?:by\s+)?((?:the\s+)?\p{Lu}[\p{L}.-]{1,20}(?:\s\p{Lu}[\p{L}.-]{1,20}){0,3})/iu
const FILES = /^\(?with (?:files|inputs?|agency inputs?|additional reporting|reporting) (?:from|by)\s+([^.;)]{2,80})/i
const SOURCE = /^(?:source|from)\s?:\s?([\p{Lu}][^.;]{1,60})\.?$/iu

/** "Continental Press | Updated: 2031-04-02 17:52" */
const UPDATED = /^([\p{Lu}][^|]{1,60}?)\s?\|\s?(?:last )?(?:updated|published|posted)\b/iu

function agencyOfLine(piece: Piece): Stated | undefined {
  if (piece.kind !== 'boilerplate') return undefined
  const { text } = piece
  const files = FILES.exec(text)?.[1]
  const byFiles = files ? agencyIn(files) : undefined
  if (byFiles) return { value: byFiles, where: 'with files from' }
  const owner = COPYRIGHT.exec(text)?.[1]
  const byOwner = owner ? agencyIn(longestName(owner)) : undefined
  if (byOwner) return { value: byOwner, where: 'copyright line' }
  const source = SOURCE.exec(text)?.[1]
  const bySource = source ? agencyIn(source) : undefined
  if (bySource) return { value: bySource, where: 'source line' }
  const updated = UPDATED.exec(text)?.[1]
  const byUpdated = updated ? agencyIn(updated) : undefined
  if (byUpdated) return { value: byUpdated, where: 'date line' }
  if (/^\(reporting by [^;)]{3,200}; ?(?:additional reporting by [^;)]{3,200}; ?)?(?:editing|writing) by /i.test(text)) {
    return { value: 'Reuters', where: 'credits' }
  }
  return undefined
}

/** "The Associated Press All" to the longest beginning that is a known name. */
function longestName(owner: string): string {
  const words = owner.split(' ')
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count).join(' ')
    if (outletByName(name)) return name
  }
  return owner
}
