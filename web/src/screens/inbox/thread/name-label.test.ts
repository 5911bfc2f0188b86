import { expect, test } from 'vitest'
import type { Translate } from '../../../i18n/translator.ts'
import { listVeils, nameLabel } from './name-label.ts'

const t = ((key: string) => `<${key}>`) as Translate

test.each([
  ['spam', '<labels.spam>'],
  ['graphic-media', '<labels.graphicMedia>'],
  ['!hide', '<labels.hide>'],
  ['self-made', 'self-made'],
  ['constructor', 'constructor'],
])('%s is told as %s', (label, words) => {
  expect(nameLabel(label, t)).toBe(words)
})

test('what one might not want to see is veiled, a mere word is not', () => {
  expect(listVeils(['spam', 'porn', 'self-made', '!warn'])).toEqual(['porn', '!warn'])
  expect(listVeils(['spam'])).toEqual([])
})
