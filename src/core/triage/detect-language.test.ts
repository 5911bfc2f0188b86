import { describe, expect, test } from 'vitest'
import { judge } from './judge.fixture.ts'

const detectLanguage = (text: string, language: string | null) =>
  judge({ text, language, brand: { names: [], handles: [] } }).language

describe('detectLanguage', () => {
  test.each<readonly [string, string | null, string]>([
    ['Buongiorno, la bolletta di questo mese è sbagliata', null, 'it'],
    ['Bonjour, ma facture de ce mois est fausse', null, 'fr'],
    ['Good morning, my bill for this month is wrong', null, 'en'],
    ['@aurora_aiuta Buongiorno, la bolletta è sbagliata https://t.example/a 😡', null, 'it'],
    ['Buongiorno, la bolletta di questo mese è sbagliata', 'fr', 'it'],
    ['ok', 'it', 'it'],
    ['ok', 'fr-CA', 'fr'],
    ['👍👍👍', 'en', 'en'],
    ['👍👍👍', null, 'other'],
    ['', null, 'other'],
    ['', 'und', 'other'],
    ['Guten Morgen, meine Rechnung für diesen Monat ist falsch', null, 'de'],
    ['Olá, a fatura deste mês veio errada, podem ver?', null, 'pt'],
    ['Goedemorgen, mijn rekening van deze maand klopt helemaal niet', null, 'other'],
    ['Dzień dobry, mój rachunek za ten miesiąc jest nieprawidłowy', null, 'other'],
    ['Доброе утро, счёт за этот месяц неправильный', null, 'other'],
    ['おはようございます、今月の請求書が間違っています', null, 'other'],
    ['Buenos días, la factura de este mes está equivocada por favor', 'es', 'es'],
  ])('%s (%s) → %s', (text, guess, value) => expect(detectLanguage(text, guess)).toMatchObject({ value }))

  test('is surer when the network agrees', () => {
    const text = 'Buongiorno, la bolletta di questo mese è sbagliata'
    expect(detectLanguage(text, 'it').confidence).toBeGreaterThan(detectLanguage(text, null).confidence)
  })
})
