import { expect, test } from 'vitest'
import { detectLanguage } from './language.ts'

test.each([
  ['@aurora_aiuta non funziona niente', 'it'],
  ['ma facture est fausse', 'fr'],
  ['my phone is broken again', 'en'],
  ['🚀', 'und'],
  ['https://aurora.example.com #help', 'und'],
])('%s is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language)
})
