/**
 * Whether a name is that of an outlet or an agency, by the name alone, and one spelling for those that are known.
 */
import { OUTLETS as OUTLET_ROWS } from '../rules/en/outlets.js'
import { AGENCY_NAMES, OUTLET_NAME_WORDS, OUTLET_NAMES } from '../rules/en/sources.js'

/** Without the article, in lower case, quotes and points taken out, hyphens as spaces: "Agence - France Presse". */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .replace(/['’]s$/, '')
    .replace(/[.“”"’']/g, '')
    .replace(/[-‐–\s]+/g, ' ')
    .trim()

/** The names of each row as `plainName` has them, its own first. */
const ROWS = OUTLET_ROWS.map(({ kind, name, aliases }) => ({ kind, name, names: [name, ...aliases].map(plainName) }))
const namesOf = (of: 'agency' | 'outlet'): string[] => ROWS.filter(({ kind }) => kind === of).flatMap(({ names }) => names)
const AGENCIES: ReadonlySet<string> = new Set([...AGENCY_NAMES.map(plainName), ...namesOf('agency')])
const OUTLETS: ReadonlySet<string> = new Set([...OUTLET_NAMES.map(plainName), ...namesOf('outlet')])
const FULL_NAMES: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(({ names: [own, ...others] }) => others.map((other) => [other, own!] as const)),
)

const KNOWN_NAMES: ReadonlyMap<string, string> = new Map(ROWS.flatMap(({ name, names }) => names.map((each) => [each, name] as const)))

/** One spelling for all names of a known outlet or agency; any other name as `plainName` has it. */
export const fullName = (name: string): string => FULL_NAMES.get(plainName(name)) ?? plainName(name)

/** "KXAB", "network affiliate WXAB-TV": stations of North America are called so. */
const CALL_SIGN = /(?:^| )[KW][A-Z]{3}(?:-(?:TV|FM|AM))?$/

/** Outlet or agency, by name alone; undefined for anything else. */
export function mediaKindOf(name: string): 'outlet' | 'agency' | undefined {
  const plain = plainName(name)
  if (!plain) return undefined
  if (AGENCIES.has(plain)) return 'agency'
  if (OUTLETS.has(plain)) return 'outlet'
  const words = plain.split(/\s+/)
  if (CALL_SIGN.test(name.trim())) return 'outlet'
  // "Radio Norland", "Channel Nine"
  if (/^(?:[Tt]he )?(?:Radio|TV|Television|Channel) \p{Lu}\S*(?: \p{Lu}\S*){0,2}$/u.test(name.trim())) return 'outlet'
  if (/\bnews agency\b|\bwire service\b|\bpress agency\b/.test(plain)) return 'agency'
  if (words.length > 1 && AGENCIES.has(words[0]!) && ['news', 'agency', 'reporter', 'photographer', 'television'].includes(words[1]!))
    return 'agency'
  if (words.length > 1 && words.length < 7) {
    if (OUTLETS.has(words[0]!) && (OUTLET_NAME_WORDS.includes(words[1]!) || words.length === 2)) return 'outlet'
    if (OUTLETS.has(words.slice(0, 2).join(' ')) || OUTLET_NAME_WORDS.includes(words.at(-1)!)) return 'outlet'
    if (OUTLETS.has(words.slice(-2).join(' '))) return 'outlet'
    if (OUTLETS.has(words.at(-1)!) && words.at(-1)!.length > 3) return 'outlet'
  }
  return undefined
}

/** Whether the whole name is that of a known outlet or agency, or its last word is one that outlets are called by. */
export const isMediaName = (name: string): boolean => {
  const plain = plainName(name)
  return (
    AGENCIES.has(plain) ||
    OUTLETS.has(plain) ||
    OUTLET_NAME_WORDS.includes(plain.split(' ').at(-1)!) ||
    CALL_SIGN.test(name.trim()) ||
    /\b(?:radio|channel|tv) \d{1,2}$/.test(plain)
  )
}

/** The name by which a known outlet or agency is called here; undefined for any other. */
export const knownName = (name: string): string | undefined => KNOWN_NAMES.get(plainName(name))
