import { expect, test } from 'vitest'
import type { Translate } from '../i18n/translator.ts'
import { explainRefusal } from './explain-refusal.ts'

const t = ((key: string, parameters?: { code: string }) =>
  parameters === undefined ? `<${key}>` : `<${key} ${parameters.code}>`) as Translate

test.each([
  ['a code that we know', 'blocked', 'no', '<refusals.blocked>'],
  [
    'a mail that came back, with the words of the server',
    'bounced',
    '550 no such user',
    '<refusals.bounced> 550 no such user',
  ],
  ['a mail that came back without a word', 'bounced', null, '<refusals.bounced>'],
  ['a new code with words of its own', 'odd', 'Not today.', 'Not today.'],
  ['a new code without any', 'odd', '', '<refusals.other odd>'],
] as const)('%s', (_name, code, explain, words) => {
  expect(explainRefusal(code, explain, t)).toBe(words)
})
