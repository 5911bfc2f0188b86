import { describe, expect, test } from 'vitest'
import { maskText } from './mask-text.ts'
import { asking } from './testing/doubtful.ts'

describe('a text that is shown to a stranger', () => {
  test.each([
    ['@aurora_aiuta non va più nulla', '[brand] non va più nulla'],
    ['@Aurora_Aiuta ciao @Luca.Bianchi', '[brand] ciao [user]'],
    ['@aurora_aiuta@example.social, @luca@example.social: ciao', '[brand], [user]: ciao'],
    ['@marta-rossi.example.org guarda', '[user] guarda'],
    ['＠luca_b guarda', '[user] guarda'],
    ['vedi https://example.org/t/12?mail=luca@example.org ora', 'vedi [link] ora'],
    ['scrivetemi a luca.bianchi@example.org', 'scrivetemi a [email]'],
    ['il mio numero è +39 333 123 4567', 'il mio numero è [phone]'],
    ['ordine 48213377 mai arrivato', 'ordine [order] mai arrivato'],
    ['iban IT60 X054 2811 1010 0000 0123 456 grazie', 'iban [iban] grazie'],
    ['luca.bianchi@example.org, ordine 48213377', '[email], ordine [order]'],
    ['Guarda qui.@luca_b', 'Guarda qui.[user]'],
    ['ho scritto a info@aurora.example', 'ho scritto a info[user]'],
    ['il codice 123 456 789 12 non funziona', 'il codice [order] non funziona'],
    ['tipo 123 456 789 12 e basta', 'tipo [number] e basta'],
    ['sono 3 giorni, dalle 18:30, 49,90 euro', 'sono 3 giorni, dalle 18:30, 49,90 euro'],
  ])('%s', (text, shown) => expect(maskText(asking(text), 'it')).toBe(shown))

  test('hides a stretch wherever it stands', () => {
    const shown = maskText(asking('luca@example.net! Ripeto: luca@example.net'), 'it')
    expect(shown).toBe('[email]! Ripeto: [email]')
  })

  test('ends before what was not looked through', () => {
    const long = `${'bla '.repeat(1_200)}luca@example.net`
    const shown = maskText(asking(long), 'it') ?? ''
    expect(shown.length).toBeLessThanOrEqual(2_000)
    expect(shown).not.toContain('luca')
  })
})
