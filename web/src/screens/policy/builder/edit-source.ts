import { diffArrays } from 'diff'
import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { readYaml } from '../../../../../src/core/policy/check/read-yaml.ts'
import type { PolicyPath } from '../tab-props.ts'

/** A change of the YAML as a tree: it keeps comments, and the order in which things were written. */
export type Edit = (tree: Document) => void

/** As the desk itself writes a policy: what is written anew looks like the rest. */
const FORM = { lineWidth: 110, flowCollectionPadding: true }

/**
 * The source with one change made. Lines that the change does not touch stay as they are, byte for byte, whatever way
 * of writing YAML their author has. A source that is no YAML comes back unchanged.
 */
export function editSource(source: string, ...edits: readonly Edit[]): string {
  const { tree, unreadable } = readYaml(source)
  if (unreadable !== null) return source
  const before = tree.toString(FORM)
  for (const edit of edits) edit(tree)
  const after = tree.toString(FORM)
  if (before === after) return source
  if (before === source) return after
  const carried = REACHES.map(reach => carryOver(source, before, after, reach))
  return carried.find(each => saysTheSame(each, after)) ?? after
}

/**
 * How many of the lines around a change are written anew with it: those that changed; where these alone do not fit in,
 * as with another indentation, all that touches them and is written otherwise than the desk would.
 */
const REACHES = ['line', 'stretch'] as const
type Reach = (typeof REACHES)[number]

function saysTheSame(a: string, b: string): boolean {
  const read = readYaml(a)
  return read.unreadable === null && JSON.stringify(read.tree) === JSON.stringify(readYaml(b).tree)
}

/** What stands where: lines from `start` up to `end` of the one text are those from `otherStart` up to `otherEnd` of the other. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly otherStart: number
  readonly otherEnd: number
  readonly isEqual: boolean
}

/**
 * What changed between two texts, made in a third that says the same as the first in another way of writing. Where the
 * change meets lines that are written otherwise, those are taken from the new text as a whole.
 */
function carryOver(source: string, before: string, after: string, reach: Reach): string {
  const [own, old, next] = [source.split('\n'), before.split('\n'), after.split('\n')]
  const ways = compare(old, own).flatMap(way => (reach === 'line' ? splitWay(way) : [way]))
  const lines: string[] = []
  let done = 0
  for (const { start, end, otherStart, otherEnd } of widen(compare(old, next), ways, reach)) {
    lines.push(...own.slice(done, placeIn(ways, start)), ...next.slice(otherStart, otherEnd))
    done = end === start ? placeIn(ways, start) : placeBehind(ways, end)
  }
  return [...lines, ...own.slice(done)].join('\n')
}

/** As many lines here as there are written line by line. */
function splitWay(way: Stretch): readonly Stretch[] {
  const { start, end, otherStart, otherEnd, isEqual } = way
  if (isEqual || end - start !== otherEnd - otherStart) return [way]
  return Array.from({ length: end - start }, (_, at) => ({
    start: start + at,
    end: start + at + 1,
    otherStart: otherStart + at,
    otherEnd: otherStart + at + 1,
    isEqual,
  }))
}

function compare(a: readonly string[], b: readonly string[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let [start, otherStart] = [0, 0]
  for (const { added, removed, count } of diffArrays([...a], [...b])) {
    const end = added ? start : start + count
    const otherEnd = removed ? otherStart : otherStart + count
    const last = stretches.at(-1)
    const isEqual = !added && !removed
    if (last !== undefined && !last.isEqual && !isEqual)
      stretches[stretches.length - 1] = { ...last, end, otherEnd }
    else stretches.push({ start, end, otherStart, otherEnd, isEqual })
    start = end
    otherStart = otherEnd
  }
  return stretches
}

/** The changed stretches, each as wide as those written otherwise that it meets. */
function widen(changes: readonly Stretch[], ways: readonly Stretch[], reach: Reach): readonly Stretch[] {
  const widened: Stretch[] = []
  for (const change of changes.filter(each => !each.isEqual)) {
    const met = ways.filter(way => !way.isEqual && meets(way, change, reach))
    const start = Math.min(change.start, ...met.map(way => way.start))
    const end = Math.max(change.end, ...met.map(way => way.end))
    const otherStart = change.otherStart - (change.start - start)
    const otherEnd = change.otherEnd + (end - change.end)
    const last = widened.at(-1)
    if (last !== undefined && start < last.end)
      widened[widened.length - 1] = { ...last, end: Math.max(last.end, end), otherEnd }
    else widened.push({ start, end, otherStart, otherEnd, isEqual: false })
  }
  return widened
}

const meets = (way: Stretch, { start, end }: Stretch, reach: Reach): boolean =>
  reach === 'line' ? way.start < end && start < way.end : way.start <= end && start <= way.end

/** Where a line of the one text stands in the other. */
function placeIn(ways: readonly Stretch[], line: number): number {
  const way = ways.find(each => each.isEqual && each.start <= line && line < each.end)
  if (way !== undefined) return way.otherStart + (line - way.start)
  return ways.find(each => each.start >= line)?.otherStart ?? ways.at(-1)?.otherEnd ?? 0
}

/** Where what follows the lines goes on in the other text. */
function placeBehind(ways: readonly Stretch[], end: number): number {
  const way = ways.find(each => each.start < end && end <= each.end)
  if (way === undefined) return placeIn(ways, end)
  return way.isEqual ? way.otherStart + (end - way.start) : way.otherEnd
}

/** Keys of an entry in the order in which people read them: a key that is new takes its place among the others. */
const ORDER = ['id', 'key', 'title', 'name', 'points', 'when', 'unless', 'isHard', 'decide']

/** Writes a value; what leads to it and is not there is written too. Comments beside an old value stay. */
export const setValue =
  (path: PolicyPath, value: unknown): Edit =>
  tree => {
    const key = path.at(-1)
    const parent = openParent(tree, path)
    if (isSeq(parent)) parent.set(key, value)
    else setPair(tree, parent, key, value)
  }

function setPair(tree: Document, map: YAMLMap, key: unknown, value: unknown): void {
  if (map.has(key)) {
    const old = map.get(key, true)
    if (isScalar(old) && (value === null || typeof value !== 'object')) old.value = value
    else map.set(key, tree.createNode(value))
    return
  }
  if (map.items.length === 0) map.flow = false
  const rank = ORDER.indexOf(String(key))
  const later = map.items.findIndex(each => rank >= 0 && ORDER.indexOf(keyOf(each)) > rank)
  map.items.splice(later < 0 ? map.items.length : later, 0, tree.createPair(key, value))
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key)

/** The list or section that holds the last step of the path, made where it is not there. */
function openParent(tree: Document, path: PolicyPath): YAMLMap | YAMLSeq {
  for (let floor = 1; floor < path.length; floor++) {
    const place = path.slice(0, floor)
    if (!isCollection(tree.getIn(place))) setValue(place, {})(tree)
  }
  const parent = path.length === 1 ? tree.contents : tree.getIn(path.slice(0, -1))
  if (isMap(parent) || isSeq(parent)) return parent
  throw new Error('a policy is a list of sections')
}

/** Takes away what is there, with the comments that belong to it alone. */
export const removeValue =
  (path: PolicyPath): Edit =>
  tree => {
    if (tree.hasIn(path)) tree.deleteIn(path)
  }

/** Values of a list: those that stay keep their place and their comments. */
export const setList =
  (path: PolicyPath, values: readonly string[]): Edit =>
  tree => {
    const list = tree.getIn(path)
    if (!isSeq(list)) return setValue(path, [...values])(tree)
    list.items = list.items.filter(item => values.includes(textOf(item)))
    const kept = list.items.map(textOf)
    if (list.items.length === 0) list.flow = false
    for (const value of values) if (!kept.includes(value)) list.add(tree.createNode(value))
  }

const textOf = (item: unknown): string => String(isScalar(item) ? item.value : item)

function listAt(tree: Document, path: PolicyPath): YAMLSeq {
  if (!isSeq(tree.getIn(path))) setValue(path, [])(tree)
  return tree.getIn(path) as YAMLSeq
}

export const insertEntry =
  (path: PolicyPath, at: number, value: unknown): Edit =>
  tree => {
    const list = listAt(tree, path)
    if (list.items.length === 0) list.flow = false
    list.items.splice(at, 0, tree.createNode(value))
  }

export const deleteEntry =
  (path: PolicyPath, at: number): Edit =>
  tree => {
    listAt(tree, path).items.splice(at, 1)
  }

/** The entry goes to another place, and takes its comments along. */
export const moveEntry =
  (path: PolicyPath, from: number, to: number): Edit =>
  tree => {
    const { items } = listAt(tree, path)
    items.splice(to, 0, ...items.splice(from, 1))
  }

/** The same entry once more behind itself, under another name. */
export const copyEntry =
  (path: PolicyPath, at: number, changes: Readonly<Record<string, unknown>>): Edit =>
  tree => {
    const list = listAt(tree, path)
    const item = list.items[at]
    if (!isMap(item)) return
    const copy = item.clone() as YAMLMap
    for (const [key, value] of Object.entries(changes)) setPair(tree, copy, key, value)
    list.items.splice(at + 1, 0, copy)
  }
