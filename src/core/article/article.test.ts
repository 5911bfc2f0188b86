import { describe, expect, test } from 'vitest'
import { articleText, articleTexts, isArticleLink, listWritten, sayArticle } from './article.ts'

const LINK = 'https://aiuto.example/rimborso'
const text = (otherwise: object = {}) => ({
  title: 'Rimborso',
  text: 'Si chiede così.',
  link: LINK,
  ...otherwise,
})

describe('a link', () => {
  test.each([
    [LINK, true],
    ['https://aiuto.example/a?b=c#d', true],
    ['http://aiuto.example', false],
    ['javascript:alert(1)', false],
    ['https://', false],
    ['https://aiuto', false],
    ['https://aiuto.example/due parole', false],
    ['https://sara:segreto@aiuto.example', false],
    [`https://aiuto.example/${'a'.repeat(1000)}`, false],
    ['', false],
  ])('%s → %s', (link, isOne) => expect(isArticleLink(link)).toBe(isOne))
})

describe('a text', () => {
  test('is taken in one line of title and with its paragraphs', () => {
    const asked = { title: '  Due \n righe ', text: ' Uno.\r\n\r\nDue. ' }
    expect(articleText.parse(asked)).toEqual({ title: 'Due righe', text: 'Uno.\n\nDue.', link: null })
  })

  test.each<[string, object]>([
    ['without a title', { title: ' ' }],
    ['with a long title', { title: 'x'.repeat(151) }],
    ['without words', { text: '\n' }],
    ['with too many words', { text: 'x'.repeat(20_001) }],
    ['with a link that is none', { link: 'aiuto.example' }],
  ])('is not taken %s', (_, otherwise) => expect(articleText.safeParse(text(otherwise)).success).toBe(false))

  test('stands in one language at least', () => {
    expect(articleTexts.safeParse({}).success).toBe(false)
    expect(listWritten({ en: text(), it: text() })).toEqual(['it', 'en'])
  })
})

describe('what is said of it', () => {
  test.each([
    ['its link alone, where a post is short', LINK, 280, LINK],
    ['title and link, where there is room', LINK, 500, `Rimborso\n${LINK}`],
    ['title and link, where one writes as long as one likes', LINK, null, `Rimborso\n${LINK}`],
    ['its text, where it has no link', null, 280, 'Si chiede così.'],
  ])('%s', (_, link, longest, said) =>
    expect(sayArticle({ title: 'Rimborso', text: 'Si chiede così.', link }, longest)).toBe(said),
  )
})
