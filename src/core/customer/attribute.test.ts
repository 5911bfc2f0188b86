import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AttributeValue, readAttribute, readWrittenAttribute, readWrittenNumber } from './attribute.ts'

const of = (kind: Parameters<typeof readAttribute>[0]['kind'], choices: string[] = []) => ({ kind, choices })

describe('an attribute as people write it', () => {
  test.each([
    [of('text'), ' Milano ', 'Milano'],
    [of('number'), '12', 12],
    [of('number'), '-12,5', -12.5],
    [of('number'), '12.5', 12.5],
    [of('number'), '1.234,5', 1234.5],
    [of('number'), '1,234.5', 1234.5],
    [of('number'), '1 234 567', 1_234_567],
    [of('number'), '1’234', 1234],
    [of('date'), '2026-05-04', '2026-05-04'],
    [of('date'), '2026-5-4', '2026-05-04'],
    [of('date'), '04/05/2026', '2026-05-04'],
    [of('date'), '4.5.2026', '2026-05-04'],
    [of('date'), '29/02/2028', '2028-02-29'],
    [of('yesNo'), 'Sì', true],
    [of('yesNo'), 'OUI', true],
    [of('yesNo'), 'yes', true],
    [of('yesNo'), 'no', false],
    [of('yesNo'), 'faux', false],
    [of('choice', ['Oro', 'Argento']), 'oro', 'Oro'],
  ] as const)('%o reads %s as %s', (attribute, written, value) => {
    expect(readWrittenAttribute(attribute, written)).toEqual({ ok: true, value })
  })

  test.each([
    [of('text'), 'x'.repeat(2_001), 'tooLong'],
    [of('number'), 'dodici', 'notANumber'],
    [of('number'), '1.2.3', 'notANumber'],
    [of('number'), '9007199254740993', 'notANumber'],
    [of('number'), '', 'notANumber'],
    [of('date'), '2026-02-30', 'notADate'],
    [of('date'), '05/13/2026', 'notADate'],
    [of('date'), 'ieri', 'notADate'],
    [of('yesNo'), 'forse', 'notYesNo'],
    [of('choice', ['Oro']), 'Bronzo', 'notAChoice'],
  ] as const)('%o does not read %s: %s', (attribute, written, flaw) => {
    expect(readWrittenAttribute(attribute, written)).toEqual({ ok: false, refusal: flaw })
  })
})

describe('an attribute as a program gives it', () => {
  test.each([
    [of('number'), 12.5, true],
    [of('number'), true, false],
    [of('number'), Number.POSITIVE_INFINITY, false],
    [of('yesNo'), true, true],
    [of('yesNo'), 1, false],
    [of('text'), 5, false],
    [of('choice', ['1']), 1, false],
    [of('date'), '2026-05-04', true],
    [of('date'), 20260504, false],
  ] as const)('%o takes %s: %s', (attribute, value, isTaken) => {
    expect(readAttribute(attribute, value).ok).toBe(isTaken)
  })

  test('is the same when it is read again', () => {
    const values: fc.Arbitrary<AttributeValue> = fc.oneof(fc.string(), fc.integer(), fc.boolean())
    const kinds = fc.constantFrom('text', 'number', 'date', 'yesNo', 'choice')
    fc.assert(
      fc.property(kinds, values, (kind, value) => {
        const read = readAttribute({ kind, choices: ['a', 'b'] }, value)
        if (read.ok) expect(readAttribute({ kind, choices: ['a', 'b'] }, read.value)).toEqual(read)
      }),
    )
  })
})

test('a number written in any of the ways is that number', () => {
  const ways: readonly ((value: number) => string)[] = [
    value => value.toLocaleString('it-IT', { minimumFractionDigits: 2 }),
    value => value.toLocaleString('fr-FR', { minimumFractionDigits: 2 }),
    value => value.toLocaleString('en-GB', { minimumFractionDigits: 2 }),
    value => value.toFixed(2),
  ]
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.constantFrom(...ways),
      (cents, write) => {
        expect(readWrittenNumber(write(cents / 100))).toBe(cents / 100)
      },
    ),
  )
})
