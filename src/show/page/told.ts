/**
 * Who told whom, laid out: outlets at the left, whom they had it from to the right, origins last.
 *
 * Pure: claims in, boxes and curves with numbers in a viewBox out. Drawn by told-picture.tsx.
 */
import { linkHorizontal } from 'd3-shape'
import type { Claim, Source } from '../../contract/index.js'
import { clip } from '../format.js'
import type { Citation, View } from '../view.js'

export interface Box {
  readonly key: string
  readonly name: string
  readonly label: string
  readonly kind: Source['kind']
  readonly x: number
  readonly y: number
  readonly claims: readonly Citation[]
}

export interface Curve {
  readonly from: Box
  readonly to: Box
  readonly path: string
  /** Line width in the viewBox. */
  readonly weight: number
  readonly claims: readonly Citation[]
}

export interface ToldPicture {
  readonly boxes: readonly Box[]
  readonly curves: readonly Curve[]
  readonly width: number
  readonly height: number
  /** Sources and outlets that found no room. */
  readonly left: number
}

export const BOX = { width: 172, height: 24, gapX: 92, gapY: 8 } as const
const COLUMN_MAX = 24
const NAME_CHARS_MAX = 25

interface Node {
  readonly key: string
  readonly name: string
  readonly kind: Source['kind']
  readonly order: number
  layer: number
  readonly claims: string[]
}
interface Edge {
  readonly from: string
  readonly to: string
  readonly claims: string[]
}

/** Undefined where no report names a source. */
export function toToldPicture(view: View): ToldPicture | undefined {
  const { nodes, edges } = toGraph(view)
  if (!edges.size) return undefined
  const columns: Node[][] = []
  for (const node of nodes.values()) {
    columns[node.layer] = [...(columns[node.layer] ?? []), node]
  }
  let left = 0
  const kept = columns.filter(Boolean).map((column) => {
    const heaviest = [...column].sort((a, b) => b.claims.length - a.claims.length || a.order - b.order).slice(0, COLUMN_MAX)
    left += column.length - heaviest.length
    return heaviest.sort((a, b) => a.order - b.order)
  })
  const rows = Math.max(...kept.map((column) => column.length))
  const rowHeight = BOX.height + BOX.gapY
  const rank = new Map<string, number>()
  const boxes = new Map<string, Box>()
  kept.forEach((column, x) => {
    const ordered = x ? byNeighbours(column, edges, rank) : column
    const top = ((rows - ordered.length) * rowHeight) / 2
    ordered.forEach((node, y) => {
      rank.set(node.key, (y + 0.5) / ordered.length)
      const { key, name, kind } = node
      const at = { x: 2 + x * (BOX.width + BOX.gapX), y: top + y * rowHeight + 2 }
      boxes.set(key, { key, name, kind, label: clip(name, NAME_CHARS_MAX), ...at, claims: view.citations(node.claims) })
    })
  })
  const curves = [...edges.values()].flatMap((edge) => toCurve(edge, boxes, view))
  return {
    boxes: [...boxes.values()],
    curves,
    width: kept.length * (BOX.width + BOX.gapX) - BOX.gapX + 4,
    height: rows * rowHeight + 4,
    left,
  }
}

function toGraph(view: View): { nodes: Map<string, Node>; edges: Map<string, Edge> } {
  const nodes = new Map<string, Node>()
  const edges = new Map<string, Edge>()
  const outlets = new Map(view.outlets.map((outlet) => [fold(outlet), outlet]))
  const visit = (source: Source, layer: number, claim: Claim): Node => {
    const own = layer === 0 ? view.reportOf(claim.report)?.outlet : outlets.get(fold(source.name))
    const name = own ?? (source.entity ? view.nameOf(source.entity) : source.name)
    const key = fold(own ?? name)
    const node = nodes.get(key) ?? { key, name, kind: own ? 'outlet' : source.kind, order: nodes.size, layer: 0, claims: [] }
    nodes.set(key, node)
    if (!own) node.layer = Math.max(node.layer, layer)
    node.claims.push(claim.id)
    return node
  }
  for (const claim of view.account.claims) {
    if (claim.chain.length < 2) continue
    const path = claim.chain.map((source, layer) => visit(source, layer, claim))
    path.slice(1).forEach((to, index) => {
      const from = path[index]!
      if (from === to) return
      const key = `${from.key}\n${to.key}`
      const edge = edges.get(key) ?? { from: from.key, to: to.key, claims: [] }
      edge.claims.push(claim.id)
      edges.set(key, edge)
    })
  }
  return { nodes, edges }
}

/** Each near the middle of those that cite it, so that curves cross little. */
function byNeighbours(column: readonly Node[], edges: ReadonlyMap<string, Edge>, rank: ReadonlyMap<string, number>): Node[] {
  const middle = (node: Node) => {
    const ranks = [...edges.values()].filter((edge) => edge.to === node.key).flatMap((edge) => rank.get(edge.from) ?? [])
    return ranks.length ? ranks.reduce((sum, at) => sum + at, 0) / ranks.length : 1
  }
  const at = new Map(column.map((node) => [node.key, middle(node)]))
  return [...column].sort((a, b) => at.get(a.key)! - at.get(b.key)! || a.order - b.order)
}

const curveOf = linkHorizontal()

function toCurve(edge: Edge, boxes: ReadonlyMap<string, Box>, view: View): Curve[] {
  const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)]
  if (!from || !to) return []
  const middle = BOX.height / 2
  const [start, end]: [number, number][] = [
    [from.x + BOX.width + 7, from.y + middle],
    [to.x, to.y + middle],
  ]
  const bend = 46 + Math.abs(to.y - from.y) / 12
  const back: [number, number] = [to.x + BOX.width, to.y + middle]
  const path =
    to.x > from.x
      ? (curveOf({ source: start!, target: end! }) ?? '')
      : `M${start!.join(',')}C${start![0] + bend},${start![1]} ${back[0] + bend},${back[1]} ${back.join(',')}`
  const claims = view.citations(edge.claims)
  return [{ from, to, path, weight: Math.min(6, 1 + Math.log2(Math.max(1, claims.length))), claims }]
}

const fold = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/^the /, '').trim()
