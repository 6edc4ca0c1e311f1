/**
 * All matches of a pattern in a text, as `matchAll` gives them, without the copy of the pattern that `matchAll` makes for each text: its compiled code
 * is dropped with it when memory is collected, and compiling a time rule costs more than a hundred sentences searched with it.
 *
 * @param pattern has the flag g; not to be searched with elsewhere while this runs.
 * @throws TypeError for a pattern without it, as `matchAll` does: it would be found for ever.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`Not global: ${pattern}`)
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    // An empty match would be found again for ever.
    if (match[0] === '') pattern.lastIndex += pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1
  }
  return found
}
