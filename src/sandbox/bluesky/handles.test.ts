import { describe, expect, test } from 'vitest'
import { characters } from '../cast/characters.ts'
import { accountNameOf, withHandles } from './handles.ts'

test('everybody of the cast has a name of his own that the network takes', () => {
  const names = characters.map(each => accountNameOf(each.username))
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter(name => !/^[a-z0-9](?:[a-z0-9-]{1,16}[a-z0-9])$/.test(name))).toEqual([])
})

describe('handles in a text', () => {
  const isKnown = (username: string) => ['aurora_aiuta', 'auroramobile'].includes(username)
  test.each([
    ['@aurora_aiuta la fibra non va', '@aurora-aiuta.test la fibra non va'],
    ['Ciao @auroramobile, e @aurora_aiuta?', 'Ciao @auroramobile.test, e @aurora-aiuta.test?'],
    ['marta@auroramobile scrive a @nessuno', 'marta@auroramobile scrive a @nessuno'],
    ['senza nomi', 'senza nomi'],
  ])('%s', (written, shown) => expect(withHandles(written, isKnown)).toBe(shown))
})
