/**
 * Quoted words that are displayed or chanted, not told to anyone: whoever is there reads or hears them, so that two reporters may have them apart.
 *
 * A pattern is held against what stands right before the quotation, to its mark. Knows no banner of any happening.
 */
export interface DisplayedRow {
  readonly id: string
  readonly pattern: string
  readonly example: string
  /** The same words told by someone. */
  readonly counterExample: string
}

/** What may stand between the thing and its words: no full stop, no other quotation, nobody who speaks. */
const between = String.raw`(?:(?!\b(?:said|says|told|added|asked)\b)[^.!?"“”]){0,60}`
const mark = String.raw`\s*[,:—–-]*\s*["“„«‘']?`

export const DISPLAYED: readonly DisplayedRow[] = [
  {
    id: 'displayed/surface',
    pattern: String.raw`\b(?:banner|placard|poster|billboard|plaque|flag|sticker|sign|mural|gravestone|t-shirt|graffiti)s?(?:,?\s+(?:that\s+|which\s+)?(?:reads?|reading|saying|bearing|bore|with|carrying|proclaiming|declaring)\b${between})?${mark}$`,
    example: 'A blue banner bearing the islanders’ motto, “No ferry is ever too late”, hung there.',
    counterExample: 'Under a blue banner Ada Lund said: “No ferry is ever too late”.',
  },
  {
    id: 'displayed/chant',
    pattern: String.raw`\b(?:chant(?:s|ed|ing)?|slogans?|motto)\b(?:\s+(?:of|in unison|over and over))?${mark}$`,
    example: 'Hundreds on the pier chanted “No ferry is ever too late”.',
    counterExample: 'Amid chants on the pier Ada Lund told them: “No ferry is ever too late”.',
  },
]

/** Who said so, right behind the quotation: then it is told after all. */
export const TOLD_AFTER = String.raw`^[\s,.!?"”»’']*(?:\p{L}+\s+){0,3}(?:said|says|told|added|asked)\b`
