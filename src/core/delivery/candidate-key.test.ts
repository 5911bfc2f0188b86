import { describe, expect, test } from 'vitest'
import { candidateKey } from './candidate-key.ts'

const keyOf = (text: string, target: string | null = '17', recipient: string | null = null): string =>
  candidateKey({ target, recipient, text })

/** What we sent, and what the network gave back. */
const SAME: readonly (readonly [string, string, string])[] = [
  ['a leading handle that the network added', 'Buongiorno Sara!', '@sara_b Buongiorno Sara!'],
  ['several leading handles', 'On regarde.', '@claire @aurora_aiuta On regarde.'],
  ['a handle on a line of its own', 'We are on it', '@tom\nWe are on it'],
  ['a link made short', 'Leggi https://aurora.example/guida?x=1', 'Leggi https://t.example/aB3'],
  ['a link added for a picture', 'Ecco la mappa', 'Ecco la mappa https://t.example/pic'],
  ['a link written without its scheme', 'See aurora.example/help now', 'See https://t.example/x9 now'],
  ['a bare host at the end', 'Trovi tutto su aurora.example', 'Trovi tutto su https://t.example/x9'],
  ['a full stop behind a link', 'Trovi tutto su aurora.example.', 'Trovi tutto su https://t.example/x9.'],
  ['entities', 'Prezzi < 10 € & > 5 €', 'Prezzi &lt; 10 € &amp; &gt; 5 €'],
  ['line ends and doubled spaces', 'Ciao\r\n\r\ncome  va', 'Ciao\n\ncome va'],
  ['accents in two parts', 'perche\u0301 no', 'perch\u00e9 no'],
  ['spaces around', '  Merci  ', 'Merci'],
]

const DIFFERENT: readonly (readonly [string, string, string])[] = [
  ['another text', 'Grazie Sara', 'Grazie Luca'],
  ['letters of another case', 'no', 'NO'],
  ['a handle in the middle', 'Thanks @tom for waiting', 'Thanks for waiting'],
  ['an amount', 'Le rendiamo 3.50 euro', 'Le rendiamo 4.50 euro'],
  ['an emoji', 'Fatto 👍', 'Fatto'],
]

describe('a post of ours is recognised', () => {
  test.each(SAME)('in spite of %s', (_, ours, theirs) => expect(keyOf(theirs)).toBe(keyOf(ours)))

  test.each(DIFFERENT)('but not with %s', (_, one, other) => expect(keyOf(one)).not.toBe(keyOf(other)))

  test('by what it answers', () => expect(keyOf('Ciao', '17')).not.toBe(keyOf('Ciao', '18')))

  test('by whom it was written to', () => expect(keyOf('Ciao', null, '5')).not.toBe(keyOf('Ciao', null, '6')))

  test('a public answer is not a direct message', () =>
    expect(keyOf('Ciao', '17', null)).not.toBe(keyOf('Ciao', null, '17')))

  test('an entity that was written on purpose is opened once only', () =>
    expect(keyOf('&amp;lt;')).not.toBe(keyOf('<')))
})
