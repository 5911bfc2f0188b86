import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../../test/architecture/source.ts'
import { EVENT_TYPES } from '../../core/events.ts'
import { LOCALES } from '../../core/language.ts'
import { writeEventsPage } from './events-page.ts'
import { writePermissionsPage } from './permissions-page.ts'

const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8')
const wordsOf = (locale: string): Readonly<Record<string, string>> =>
  JSON.parse(read('web', 'src', 'i18n', 'locales', locale, 'late', 'audit.json'))

describe('every event', () => {
  test.each(LOCALES)('has its words in the audit log, in %s', locale => {
    const words = wordsOf(locale)
    expect(EVENT_TYPES.filter(type => (words[`deed.${type}`] ?? '').trim() === '')).toEqual([])
  })

  test.each(LOCALES)('has words of its own, in %s', locale => {
    const words = wordsOf(locale)
    const twice = EVENT_TYPES.map(type => words[`deed.${type}`]).filter(
      (each, index, all) => all.indexOf(each) !== index,
    )
    expect(twice).toEqual([])
  })

  test('is described to who writes a receiver of webhooks (node bin/generate-references.ts)', () => {
    const page = read('docs', 'events.md')
    expect(EVENT_TYPES.filter(type => !page.includes(`| \`${type}\` |`))).toEqual([])
    expect(page).toBe(writeEventsPage(type => wordsOf('en')[`deed.${type}`]))
  })

  test('cannot be added without words', () =>
    expect(() => writeEventsPage(() => undefined)).toThrow('the audit log has no words for'))
})

test('every act of the API stands in docs/permissions.md (node bin/generate-references.ts)', () =>
  expect(read('docs', 'permissions.md')).toBe(writePermissionsPage()))
