import { describe, expect, test } from 'vitest'
import { guessColumns, guessDelimiter } from './guess-columns.ts'

const HINTS = {
  channels: [
    { channel: 'scripted', displayName: 'Scripted', isMail: false },
    { channel: 'post', displayName: 'Post', isMail: true },
  ],
  attributes: [{ key: 'since', name: { it: 'Cliente dal', fr: 'Client depuis', en: 'Customer since' } }],
}
const guess = (...headers: string[]) =>
  guessColumns(headers, HINTS).map(({ field, of }) => (of === null ? field : `${field}:${of}`))

describe('columns are known by their names', () => {
  test.each([
    ['en', ['Customer ID', 'Name', 'Plan', 'Yearly value', 'Currency', 'Tags', 'E-mail', 'Customer since']],
    [
      'it',
      [
        'Codice cliente',
        'Nominativo',
        'Piano',
        'Valore annuo',
        'Valuta',
        'Etichette',
        'Posta',
        'Cliente dal',
      ],
    ],
    [
      'fr',
      [
        'Numéro client',
        'Nom complet',
        'Formule',
        'Valeur annuelle',
        'Devise',
        'Étiquettes',
        'Courriel',
        'Client depuis',
      ],
    ],
  ])('in %s', (_, headers) => {
    expect(guess(...headers)).toEqual([
      'externalKey',
      'name',
      'plan',
      'value',
      'currency',
      'tags',
      'address:post',
      'attribute:since',
    ])
  })

  test('a channel by its own name', () =>
    expect(guess('scripted handle', 'Post')).toEqual(['address:scripted', 'address:post']))
  test('what nobody knows is left out', () => expect(guess('Shoe size')).toEqual(['ignore']))
  test('each thing once', () =>
    expect(guess('Mail', 'E-mail', 'id', 'key')).toEqual(['address:post', 'ignore', 'externalKey', 'ignore']))
})

test.each([
  ['id,name\n1,Luca; Bassi; x', ','],
  ['id;name;value\n1;Luca;1,5', ';'],
  ['id\tname\n', '\t'],
  ['"a;b;c",name\n', ','],
  ['id', ','],
])('%j is parted by %j', (text, delimiter) => expect(guessDelimiter(text)).toBe(delimiter))
