/** A person's whole name where a summary first has one part of it alone: "Mr. Grell" becomes "Anna Grell". */
import type { Material } from '../compare/material.js'
import type { Clause } from './clause.js'

const nameWordsMax = 4

/** The clause's text with whole names for persons whom `told`, what stands before it, does not name. */
export function withFullNames({ text, view, start, end }: Clause, told: string, { entities }: Material): string {
  let out = text
  for (const mention of view.reading.mentions) {
    if (mention.kind !== 'name' || mention.entityKind !== 'person' || mention.start < start || mention.end > end) continue
    const surname = mention.text.replace(/^(?:Mr|Mrs|Ms|Dr)\.? /, '').replace(/['’]s$/, '')
    const name = entities.find(({ id }) => id === mention.entity)?.name ?? ''
    if (/\s/.test(surname) || !isWholeName(name, surname) || out.includes(name) || told.includes(name)) continue
    // Of two who bear it, the report means one and we may take the other.
    if (entities.filter((entity) => entity.kind === 'person' && isWholeName(entity.name, surname)).length > 1) continue
    const found = new RegExp(
      String.raw`(?<!\p{Lu}[\p{L}.'’-]* )(?<![\p{L}-])(?:(?:Mr|Mrs|Ms|Dr)\.? )?${escaped(surname)}(?![\p{L}-])(?! (?:\p{Lu}|administration|campaign|family|case))`,
      'u',
    )
    const whole = out.replace(found, () => name)
    // "The prophet Anna" is no "prophet Prophet Anna".
    if (!/\b(\p{L}+) \1\b/iu.test(whole)) out = whole
  }
  return out
}

const isWholeName = (name: string, surname: string): boolean => {
  const words = name.split(/\s+/)
  return (
    words.length > 1 &&
    words.length <= nameWordsMax &&
    words.some((word) => word.toLowerCase() === surname.toLowerCase()) &&
    words.every((word) => /^\p{Lu}|^(?:al|bin|de|van|von|el)\b/u.test(word)) &&
    !/^(?:Mr|Mrs|Ms|Dr|President|Minister|Secretary|Senator|General)\b/.test(name)
  )
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
