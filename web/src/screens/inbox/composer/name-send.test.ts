import { expect, test } from 'vitest'
import type { Translate } from '../../../i18n/translator.ts'
import { namePlaceholder, nameSend } from './name-send.ts'
import { makeWay } from './way.fixture.ts'

const t = ((key: string, parameters?: object) =>
  `${key} ${Object.values(parameters ?? {}).join(' ')}`.trim()) as Translate

const post = makeWay({ mayQuote: true })
const letter = makeWay({ mode: 'direct', subject: '', accountHandle: 'care@aurora.example' })

test.each([
  ['a public reply', 'public', post, null, false, 'composer.send.public care'],
  ['a quote', 'public', post, null, true, 'composer.send.quote care'],
  ['a quote where none may be', 'public', makeWay(), null, true, 'composer.send.public care'],
  ['one channel of several', 'public', post, 'Agora', false, 'composer.send.publicOn Agora care'],
  ['a direct message', 'direct', makeWay({ mode: 'direct' }), null, false, 'composer.send.direct marta'],
  ['a letter', 'direct', letter, 'Post', false, 'composer.send.letter care@aurora.example'],
  ['a note', 'note', undefined, null, false, 'composer.send.note'],
] as const)('the button says where %s goes', (_name, mode, way, channel, quotes, words) => {
  expect(nameSend({ mode, way, channel, quotes }, t)).toBe(words)
})

test('the field says to whom one writes', () => {
  expect(namePlaceholder('direct', letter, t)).toBe('composer.placeholder.letter marta care@aurora.example')
  expect(namePlaceholder('public', post, t)).toBe('composer.placeholder.public marta care')
  expect(namePlaceholder('note', undefined, t)).toBe('composer.placeholder.note')
})
