/** A dependency tree in a terminal's cells: a word a line, its branch at the left, heads nearer the edge. */
import type { Word } from '../contract/index.js'

/** One string a word, all of one width; a deep tree is drawn to `depthMax` and flat beyond. */
export function drawTree(words: readonly Word[], depthMax = 12): string[] {
  const depths = words.map((_, index) => Math.min(depthMax, depthOf(words, index)))
  const width = 2 * (Math.max(0, ...depths) + 1)
  const grid = words.map((_, row) => {
    const from = 2 * depths[row]!
    return Array.from<unknown, string>({ length: width }, (_, column) => (column > from ? '─' : ' '))
  })
  words.forEach((word, head) => {
    const column = 2 * (depths[head]! + 1)
    const rows = words.flatMap((child, row) => (child.head === head && depths[row]! > depths[head]! ? [row] : []))
    const [top, bottom] = [Math.min(head, ...rows), Math.max(head, ...rows)]
    for (let row = top; row <= bottom && rows.length; row++) {
      const line = grid[row]!
      if (row === head) line[column] = top < head && bottom > head ? '┼' : top < head ? '┴' : '┬'
      else if (words[row]!.head === head) line[column] = row === top ? '┌' : row === bottom ? '└' : '├'
      else if (line[column] === ' ') line[column] = '│'
    }
    if (word.head === -1) grid[head]![0] = '─'
  })
  return grid.map((line) => `${line.join('')}─`)
}

function depthOf(words: readonly Word[], index: number): number {
  let depth = 0
  for (let at = words[index]?.head ?? -1; at !== -1 && depth <= words.length; at = words[at]?.head ?? -1) depth++
  return depth
}
