import { describe, expect, test } from 'vitest'
import { parsePolicy } from './check/parse-policy.ts'
import { isAtPlace, type Place, writePlace } from './place.ts'
import type { PolicyDocument } from './policy.ts'
import { starterPolicy } from './starter-policy.ts'
import { writePolicy } from './write-policy.ts'

const document = starterPolicy(['Aurora'])
const source = writePolicy(document)

function read(text: string): PolicyDocument {
  const parsed = parsePolicy(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.document
}

describe('a place in the policy', () => {
  test.each<[string, Place, object]>([
    [
      'another clock',
      { timeZone: 'Europe/Paris' },
      { timeZone: 'Europe/Paris', holidays: [{ country: 'IT' }] },
    ],
    [
      'a country',
      { timeZone: 'Europe/Paris', calendar: { country: 'FR' } },
      { timeZone: 'Europe/Paris', holidays: [{ country: 'FR' }] },
    ],
    [
      'a region of it',
      { timeZone: 'Europe/Rome', calendar: { country: 'IT', region: '25' } },
      { timeZone: 'Europe/Rome', holidays: [{ country: 'IT', region: '25' }] },
    ],
  ])('%s', (_, place, hours) => {
    const after = read(writePlace(source, place))
    expect(after).toEqual({ ...document, hours: { week: document.hours.week, ...hours } })
    expect(isAtPlace(after.hours, place)).toBe(true)
    expect(isAtPlace(document.hours, place)).toBe(false)
  })

  test('without holidays', () => {
    const after = read(writePlace(source, { timeZone: 'Europe/Rome', calendar: null }))
    expect(after.hours.holidays).toBeUndefined()
    expect(isAtPlace(after.hours, { timeZone: 'Europe/Rome', calendar: null })).toBe(true)
  })

  test('leaves what people wrote beside it', () => {
    const written = source.replace('hours:', '# Ask Giulia before you touch this.\nhours:')
    const after = writePlace(written, { timeZone: 'Europe/Paris' })
    expect(after).toBe(written.replace('Europe/Rome', 'Europe/Paris'))
  })
})
