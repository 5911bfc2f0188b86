import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TAG_COLOURS } from '../../../src/core/tag/tag.ts'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const PAIR = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g
const tokens = new Map(Array.from(css.matchAll(PAIR), match => [match[1], [match[2], match[3]]] as const))

const TEXT = 4.5
const EDGE = 3

/** What stands on what, and how much contrast WCAG AA asks of it. */
const STANDS_ON: readonly (readonly [string, string, number])[] = [
  ...['canvas', 'panel', 'raised', 'rail', 'hover', 'selected', 'chip', 'note-soft', 'direct-soft'].flatMap(
    surface => [['ink', surface, TEXT] as const, ['dim', surface, TEXT] as const],
  ),
  ...['panel', 'selected', 'hover', 'canvas'].flatMap(surface => [
    ['urgent', surface, TEXT] as const,
    ['high', surface, TEXT] as const,
    ['brand-ink', surface, TEXT] as const,
    ['direct-ink', surface, TEXT] as const,
    ['note-ink', surface, TEXT] as const,
  ]),
  ['on-brand', 'brand', TEXT],
  ['on-brand', 'brand-strong', TEXT],
  ['on-direct', 'direct', TEXT],
  ['on-note', 'note', TEXT],
  ['brand-ink', 'brand-soft', TEXT],
  ['direct-ink', 'direct-soft', TEXT],
  ['note-ink', 'note-soft', TEXT],
  ['colleague-ink', 'colleague-soft', TEXT],
  ['soon-ink', 'soon-soft', TEXT],
  ['late-ink', 'late-soft', TEXT],
  ['well-ink', 'well-soft', TEXT],
  ['ink', 'mark', TEXT],
  ...['0', '1', '2', '3', '4', '5'].map(face => [`on-face-${face}`, `face-${face}`, TEXT] as const),
  ...TAG_COLOURS.flatMap(colour => [
    [`tag-${colour}-ink`, `tag-${colour}-soft`, TEXT] as const,
    // A dot in the list.
    ...['panel', 'hover', 'selected'].map(surface => [`tag-${colour}-ink`, surface, EDGE] as const),
  ]),
  ['focus', 'panel', EDGE],
  ['focus', 'canvas', EDGE],
  ['field-line', 'panel', EDGE],
  ['field-line', 'raised', EDGE],
  ['urgent-edge', 'panel', EDGE],
  ...['negative', 'neutral', 'positive'].map(mood => [`mood-${mood}`, 'panel', EDGE] as const),
  ...['1', '2', '3', '4', '5', '6', '7', '8', 'rest', 'none'].map(
    series => [`series-${series}`, 'panel', EDGE] as const,
  ),
  ['high-edge', 'panel', EDGE],
]

describe.each(STANDS_ON)('%s on %s', (over, under, least) => {
  test.each([
    ['light', 0],
    ['dark', 1],
  ] as const)('has enough contrast in the %s theme', (_name, index) => {
    expect(contrast(colorOf(over, index), colorOf(under, index))).toBeGreaterThanOrEqual(least)
  })
})

function colorOf(name: string, index: 0 | 1): string {
  const color = tokens.get(name)?.[index]
  if (color === undefined) throw new Error(`no token --${name}`)
  return color
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(at => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

const linear = (value: number): number =>
  value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
