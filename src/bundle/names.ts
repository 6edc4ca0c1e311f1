/** Names of reports inside a bundle: what their paths do not share, so that nothing tells of the machine they came from. */
import { REPORTS } from './manifest.js'

/** By path, in the order given: "reports/" and the path below the folder that holds all of them. No two are alike, in capitals or not. */
export function toNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const parts = paths.map(toParts)
  const folder = parts.length ? sharedFolder(parts) : 0
  const taken = new Set<string>()
  return new Map(paths.map((path, at) => [path, `${REPORTS}${free(parts[at]!.slice(folder).join('/'), taken)}`]))
}

/** Without what a file system reads as something else: "..", drives, backslashes, control characters, hidden names. */
const toParts = (path: string): string[] => {
  const parts = path
    .split(/[\\/]+/)
    .map((part) => part.replace(/[\p{Cc}:*?"<>|]/gu, '_').replace(/^\.+/, ''))
    .filter(Boolean)
  return parts.length ? parts : ['report']
}

function sharedFolder(all: readonly (readonly string[])[]): number {
  const [first = []] = all
  const most = Math.min(...all.map(({ length }) => length)) - 1
  let count = 0
  while (count < most && all.every((parts) => parts[count] === first[count])) count++
  return count
}

function free(name: string, taken: Set<string>): string {
  let found = name
  for (let number = 2; taken.has(found.toLowerCase()); number++) found = name.replace(/(\.[^./]+)?$/, `-${number}$1`)
  taken.add(found.toLowerCase())
  return found
}
