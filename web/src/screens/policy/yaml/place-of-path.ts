import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { PolicyPath } from '../tab-props.ts'

/** In characters from the start. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** Where the innermost part of a path stands that was written; null where nothing of it was. */
export function placeOfPath(source: string, path: PolicyPath): Place | null {
  const { contents } = parseDocument(source, { uniqueKeys: false, logLevel: 'silent' })
  let node: unknown = contents
  let place: Place | null = null
  for (const step of path) {
    const found = stepInto(node, step)
    if (found === null) break
    place = found.place ?? place
    node = found.node
  }
  return place
}

function stepInto(node: unknown, step: string | number): { node: unknown; place: Place | null } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
    if (!isPair(pair)) return null
    return { node: pair.value, place: spanOf(pair.key as Node, (pair.value ?? pair.key) as Node) }
  }
  if (!isSeq(node)) return null
  const item = node.items[Number(step)] as Node | undefined
  return item === undefined ? null : { node: item, place: spanOf(item, item) }
}

const spanOf = (first: Node, last: Node): Place | null => {
  const [from, to] = [first.range?.[0], last.range?.[1]]
  return from === undefined || to === undefined ? null : { from, to }
}

/** From 1; null where nothing of the path was written. */
export function lineOfPath(source: string, path: PolicyPath): number | null {
  const place = placeOfPath(source, path)
  if (place === null) return null
  const lines = new LineCounter()
  lines.addNewLine(0)
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) lines.addNewLine(at + 1)
  return lines.linePos(place.from).line
}
