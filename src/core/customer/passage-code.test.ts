import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPassageCodes, makePassageCode } from './passage-code.ts'

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })

describe('a code', () => {
  test('is found again in whatever stands around it', () =>
    fc.assert(
      fc.property(bytes, fc.constantFrom('', ' ', '(', 'codice: ', 'Re: ', '\n'), (chance, before) => {
        const code = makePassageCode(chance)
        expect(findPassageCodes(`${before}${code}, grazie`)).toEqual([code])
      }),
    ))

  test('is found as people and programs write it', () => {
    expect(findPassageCodes('ab3de-fg4hj')).toEqual(['AB3DE-FG4HJ'])
    expect(findPassageCodes('AB3DE–FG4HJ.')).toEqual(['AB3DE-FG4HJ'])
  })

  test.each(['XAB3DE-FG4HJ', 'AB3DE-FG4HJK', 'AB3DE FG4HJ', 'AB1DE-FG4HJ', 'AB3DE-FG4H', 'prima-volta è'])(
    '%s is none',
    text => expect(findPassageCodes(text)).toEqual([]),
  )

  test('a text full of them is a guess: three are looked at', () => {
    const many = Array.from({ length: 50 }, (_, n) => makePassageCode(new Uint8Array(16).fill(n)))
    expect(findPassageCodes(many.join(' '))).toEqual(many.slice(0, 3))
  })

  test('never says a thing that could be read as another', () =>
    fc.assert(
      fc.property(bytes, chance => {
        expect(makePassageCode(chance)).not.toMatch(/[01OILU]/)
      }),
    ))
})
