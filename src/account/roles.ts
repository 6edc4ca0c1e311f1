/** Who a named source is, where a summary first names it: "Harbour Office spokeswoman Anna Grell", as its own report has it. */
import type { Material } from '../compare/material.js'
import { tidyName } from '../compare/source-names.js'
import type { ClaimView } from '../compare/view.js'
import { KIN_ROLES } from '../rules/en/summary.js'

const wordsMax = 6
const kin = new RegExp(String.raw`\b(?:${KIN_ROLES.join('|')})\b`, 'i')
const plainWords = /^[\p{L}.'’ -]+$/u
/** "Head of the inquiry" stands behind a name, "harbour master" before it. */
const behind = /\b(?:of|for|in|to|at|on|with)\b/

/** The text with the role of each person named in it by those claims' sources, but for those whom `before` has named. */
export function withRoles(text: string, views: readonly ClaimView[], before: string, material: Material): string {
  let out = text
  const done = new Set<string>()
  for (const view of views) {
    const source = view.claim.chain.at(-1)
    if (source?.kind !== 'person') continue
    const name = tidyName(material.evidence.nameOf(view))
    const at = out.indexOf(name)
    if (
      at < 0 ||
      done.has(name) ||
      before.includes(name) ||
      /\p{L}[\p{L}.'’]* $/u.test(out.slice(0, at).replace(/^.*\b(?:to|and|;) $/i, ''))
    )
      continue
    const role = roleOf(view, material)
    if (role === undefined || name.toLowerCase().includes(role.toLowerCase())) continue
    done.add(name)
    if (!behind.test(role)) out = `${out.slice(0, at)}${role} ${out.slice(at)}`
    else if (out === name) out = `${name}, ${role}`
  }
  return out
}

/** The role that the claim's own report gives its source, else one that the story knows. */
function roleOf({ claim, reading }: ClaimView, { entities }: Material): string | undefined {
  const source = claim.chain.at(-1)!
  const own = source.entity === undefined ? undefined : reading.entities.find(({ id }) => id === source.entity)
  const merged = entities.find(({ id }) => id === source.entity)
  return [source.role, ...(own?.roles ?? []), ...(merged?.roles ?? [])]
    .map((role) => role?.replace(/^(?:the|an?) /i, ''))
    .filter(isFit)
    .map((role) => inSentence(role, reading))[0]
}

/** "Local official", as a sentence begins, is "local official" within one; "Kestrel official" is not. */
function inSentence(role: string, { sentences }: ClaimView['reading']): string {
  const [first = '', ...rest] = role.split(' ')
  if (!rest.length || rest.some((word) => /^\p{Lu}/u.test(word))) return role
  const same = sentences.flatMap(({ words }) => words.filter(({ text }) => text === first))
  return same.length && same.every(({ upos }) => upos !== 'PROPN') ? [first.toLowerCase(), ...rest].join(' ') : role
}

const isFit = (role: string | undefined): role is string =>
  role !== undefined &&
  role.length > 2 &&
  role.split(/\s+/).length <= wordsMax &&
  plainWords.test(role) &&
  !kin.test(role) &&
  !/^(?:his|her|their|its|our|my|whose|who|which|that|this|other|another|one|M(?:r|rs|s))\b/i.test(role)
