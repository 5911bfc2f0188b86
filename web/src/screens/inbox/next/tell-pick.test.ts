import { expect, test } from 'vitest'
import type { PickView } from '../../../../../src/contract/routing.ts'
import { createFormats } from '../../../i18n/formats.ts'
import { readCatalogues } from '../../../i18n/read-catalogues.ts'
import { createTranslate } from '../../../i18n/translator.ts'
import { type PickTongue, tellLack, tellPick } from './tell-pick.ts'

const tongue: PickTongue = {
  t: createTranslate('en', new Map(Object.entries(readCatalogues().en))),
  formats: createFormats('en'),
  isSaidOfMe: ({ value }) => value !== 'care',
  nameNeed: ({ value }) => (value === 'fr' ? 'French' : value === 'billing' ? 'Billing' : value),
}

const reason = (code: PickView['reasons'][number]['code'], figure: number | null = null) => ({
  code,
  points: 1,
  figure,
})

test.each<[string, PickView, readonly string[]]>([
  [
    'time, language and skill',
    {
      reasons: [reason('priority'), reason('timeLeft', 6), reason('waiting', 9), reason('score', 40)],
      needs: [
        { need: 'language', value: 'fr' },
        { need: 'channel', value: 'x' },
        { need: 'team', value: 'care' },
        { need: 'skill', value: 'billing' },
        { need: 'level', value: 'fr' },
      ],
    },
    ['due in 6m', 'speaks French', 'your skill Billing'],
  ],
  [
    'the language of the screen goes without saying',
    { reasons: [reason('late', 125)], needs: [{ need: 'language', value: 'en' }] },
    ['2h 5m late'],
  ],
  [
    'how long the customer waits, where nothing is promised',
    { reasons: [reason('priority'), reason('waiting', 90)], needs: [] },
    ['waiting for 1h 30m'],
  ],
  [
    'no more than two reasons',
    { reasons: [reason('late', 5), reason('onlyYou', 0), reason('yours')], needs: [] },
    ['5m late', 'nobody else here could take it'],
  ],
])('%s', (_name, pick, told) => {
  expect(tellPick(pick, 'normal', 'en', tongue)).toEqual(told)
})

test('an urgent one says that it is urgent', () => {
  const pick = { reasons: [reason('priority'), reason('timeLeft', 6)], needs: [] }
  expect(tellPick(pick, 'urgent', 'en', tongue)).toEqual(['urgent', 'due in 6m'])
})

test('what one has not is named', () => {
  expect(tellLack({ need: 'skill', value: 'billing' }, tongue)).toBe('the skill Billing')
})
