import { describe, expect, test } from 'vitest'
import { findPlaceholders, hasLink } from './placeholders.ts'

describe('findPlaceholders', () => {
  test.each<readonly [string, readonly string[]]>([
    ['Ciao {{name}}, eccoci', ['{{name}}']],
    ['Ciao {{ nome del cliente }}', ['{{ nome del cliente }}']],
    ['Ordine [ORDER NUMBER] in arrivo', ['[ORDER NUMBER]']],
    ['Ordine [order number] in arrivo', ['[order number]']],
    ['Commande [numéro_de_commande]', ['[numéro_de_commande]']],
    ['Ciao [NOME] e {{x}}', ['[NOME]', '{{x}}']],
    ['Prezzo [PREZZO À VIE]', ['[PREZZO À VIE]']],
    ['tutto a posto', []],
    ['ha scritto "perchè" [sic]', []],
    ['[1] e [42]', []],
    ['[leggi qui](https://aurora.example)', []],
    ['a[i] + {b}', []],
    ['{{', []],
    ['', []],
  ])('%s', (text, expected) => expect(findPlaceholders(text)).toEqual(expected))

  test('reads a hostile text in no time', () =>
    expect(findPlaceholders(`[${'a '.repeat(50_000)}`)).toEqual([]))
})

describe('hasLink', () => {
  test.each([
    ['https://aurora.example/guida', true],
    ['vedi HTTP://AURORA.EXAMPLE', true],
    ['www.aurora.example', true],
    ['scrivi su aurora.com/aiuto', true],
    ['scrivi su aurora.it.', true],
    ['ciao.Come va', false],
    ['costa 3.50 euro', false],
    ['tutto bene...', false],
    ['', false],
  ])('%s → %s', (text, expected) => expect(hasLink(text)).toBe(expected))
})
