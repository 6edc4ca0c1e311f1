/** One key for an outlet or agency under all its names: "The BBC", "BBC News" and "bbc.co.uk" are one. A name without a row stands for itself. */
import { OUTLETS } from '../rules/en/outlets.js'
import { remembered } from '../text/remembered.js'

const ASCII = /^[\x20-\x7e]*$/
const plain = (name: string): string =>
  (ASCII.test(name) ? name : name.normalize('NFKD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/^the\s+/, '')
    .replace(/['\u2018\u2019]s$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

const BY_NAME: ReadonlyMap<string, string> = new Map(
  [...OUTLETS].reverse().flatMap((row) => {
    const key = plain(row.name)
    return [...row.domains, ...row.aliases, row.name].map((name) => [plain(name), key] as const)
  }),
)

/** Whether a name is that of an outlet or agency of the table. */
export const isKnownOutlet = (name: string): boolean => BY_NAME.has(plain(name))

/** The key of an outlet's name or domain. */
export const outletKey: (name: string) => string = remembered((name) => {
  const key = plain(name)
  return BY_NAME.get(key) ?? key
})
