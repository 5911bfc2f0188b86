import { createRandom } from '../../src/sandbox/cast/random.ts'

/** A UUID made of seed and marker: the same run asks for the same things under the same ids. */
export function makeId(seed: number, marker: string): string {
  const random = createRandom(`${seed}:${marker}`)
  const hex = Array.from({ length: 32 }, () => random.between(0, 15).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
