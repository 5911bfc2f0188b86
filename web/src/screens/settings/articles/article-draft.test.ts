import { describe, expect, test } from 'vitest'
import {
  type ArticleDraft,
  findUnsound,
  firstLanguage,
  isHopeless,
  newArticle,
  textsOf,
  titleOf,
} from './article-draft.ts'

const draft = (texts: Partial<ArticleDraft['texts']>): ArticleDraft => {
  const empty = newArticle()
  return { ...empty, texts: { ...empty.texts, ...texts } }
}
const whole = { title: ' Rimborso ', text: 'Si chiede così. ', link: '' }

describe('a draft', () => {
  test('keeps the languages that were begun, without the spaces around', () => {
    expect(textsOf(draft({ it: whole, fr: { title: ' ', text: '', link: '' } }))).toEqual({
      it: { title: 'Rimborso', text: 'Si chiede così.', link: null },
    })
  })

  test.each<[string, Partial<ArticleDraft['texts']>, string | null]>([
    ['nothing', {}, null],
    ['a whole text', { it: whole }, null],
    ['no title', { it: whole, en: { ...whole, title: '' } }, 'en'],
    ['no words', { fr: { ...whole, text: ' ' } }, 'fr'],
    ['a link alone', { de: { title: '', text: '', link: 'https://a.example' } }, 'de'],
    ['a link that is none', { it: { ...whole, link: 'a.example' } }, 'it'],
  ])('with %s', (_, texts, language) => expect(findUnsound(draft(texts))).toBe(language))

  test('is begun where it is written, else in one’s own language', () => {
    expect(firstLanguage(draft({ fr: whole }), 'it')).toBe('fr')
    expect(firstLanguage(draft({}), 'en')).toBe('en')
  })

  test('is called as one speaks, else as it is written', () => {
    expect(titleOf({ it: { title: 'Rimborso' }, en: { title: 'Refund' } }, 'en')).toBe('Refund')
    expect(titleOf({ it: { title: 'Rimborso' } }, 'en')).toBe('Rimborso')
    expect(titleOf({}, 'en')).toBe('')
  })
})

test.each([
  ['', false],
  ['htt', false],
  ['https://help', false],
  ['http:', true],
  ['help.aurora.example', true],
  ['https://a b', true],
])('%s is hopeless as a link: %s', (link, isSo) => expect(isHopeless(link)).toBe(isSo))
