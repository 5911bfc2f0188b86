import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideMerge, type Kept, type Local, type Merge, type Server } from './decide-merge.ts'

const local = (digest: string, changedAt = 100): Local => ({ digest, changedAt })
const kept = (digest: string, version: number): Kept => ({ digest, version })
const server = (digest: string, version: number, savedAt = 50): Server => ({ digest, version, savedAt })
const NOTHING = kept('', 0)

describe('browser and desk', () => {
  test.each<[string, Local, Kept, Server | null, Merge]>([
    ['both empty', local(''), NOTHING, null, 'nothing'],
    ['begun here', local('a'), NOTHING, null, 'push'],
    ['begun elsewhere', local(''), NOTHING, server('a', 1), 'pull'],
    ['the same in both', local('a'), kept('a', 1), server('a', 1), 'nothing'],
    ['the same, and nobody here knew of it', local('a'), NOTHING, server('a', 3), 'nothing'],
    ['gone on here', local('ab'), kept('a', 1), server('a', 1), 'push'],
    ['emptied here', local(''), kept('a', 1), server('a', 1), 'push'],
    ['gone on elsewhere', local('a'), kept('a', 1), server('ac', 2), 'pull'],
    ['sent elsewhere', local('a'), kept('a', 1), null, 'clear'],
    ['sent elsewhere, and gone on here', local('ab'), kept('a', 1), null, 'push'],
    ['sent from here', local(''), kept('a', 1), null, 'nothing'],
    ['emptied here, gone on elsewhere', local(''), kept('a', 1), server('ac', 2), 'pull'],
    ['both gone on, here later', local('ab', 100), kept('a', 1), server('ac', 2, 50), 'keepLocal'],
    ['both gone on, elsewhere later', local('ab', 100), kept('a', 1), server('ac', 2, 150), 'keepServer'],
    ['begun in both', local('b', 100), NOTHING, server('c', 1, 150), 'keepServer'],
  ])('%s', (_name, here, known, there, expected) => expect(decideMerge(here, known, there)).toBe(expected))

  test('never drop words that the other side has not', () => {
    const words = fc.constantFrom('', 'a', 'ab', 'ac')
    const version = fc.nat(3)
    fc.assert(
      fc.property(
        words,
        words,
        version,
        fc.option(fc.tuple(words, version), { nil: null }),
        (here, known, at, there) => {
          const remembered = at === 0 ? NOTHING : kept(known, at)
          const desk = there === null || there[0] === '' ? null : server(there[0], there[1] + 1)
          const merge = decideMerge(local(here), remembered, desk)
          // What goes from here was there as it is, or stands at the desk.
          if (merge === 'clear') expect(here).toBe(remembered.digest)
          if (merge === 'pull') expect(['', remembered.digest]).toContain(here)
          // What is written over there was known here.
          if (merge === 'push' && desk !== null) expect(desk.version).toBe(remembered.version)
        },
      ),
    )
  })
})
