import { hashOf, mix } from '../../triage/model/hash.ts'
import type { Question } from './read-question.ts'

/** So many hashes make each band: those of one let through what shares little, those of two what shares more among many. */
const BANDS = [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]
/** What is named by thing and happening meets by name besides: so many pairs of them. */
const MOST_NAMED = 4
/** A band's place and its hash in one number that a double still tells apart. */
const PLACES = 64

/**
 * A question as a few numbers: questions of one language that are alike share at least one of them, others mostly none. What
 * says nothing has none.
 */
export function sketchQuestion({ stems, things, happenings, language }: Question): readonly number[] {
  const said = [...stems, ...[...things, ...happenings].map(each => hashOf(each))]
  if (said.length === 0) return []
  const seed = hashOf(language)
  const bands = BANDS.map((rows, band) => placed(bandOf(said, seed + 2 * band, rows), band))
  return [...new Set([...bands, ...nameBands(things, happenings, seed)])]
}

const bandOf = (hashes: readonly number[], seed: number, rows: number): number =>
  Array.from({ length: rows }, (_, row) => leastOf(hashes, seed + row + 1)).reduce(
    (one, two) => mix(one, two),
    seed,
  )

const leastOf = (hashes: readonly number[], seed: number): number =>
  hashes.reduce((least, hash) => Math.min(least, mix(mix(seed, hash), 0x5bd1e995)), 0xffffffff)

const nameBands = (things: ReadonlySet<string>, happenings: ReadonlySet<string>, seed: number): number[] =>
  [...things]
    .sort()
    .flatMap(thing => [...happenings].sort().map(happening => hashOf(`${thing} ${happening}`, seed)))
    .slice(0, MOST_NAMED)
    .map(hash => placed(hash, BANDS.length))

const placed = (hash: number, place: number): number => hash * PLACES + place
