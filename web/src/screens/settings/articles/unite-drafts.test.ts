import { describe, expect, test } from 'vitest'
import { type ArticleDraft, newArticle } from './article-draft.ts'
import { uniteDrafts } from './unite-drafts.ts'

const empty = newArticle()
const it = { title: 'Rimborso', text: 'Si chiede così.', link: '' }
const start: ArticleDraft = { ...empty, version: 3, texts: { ...empty.texts, it } }
const change = (
  { title = it.title, text = it.text }: Partial<typeof it>,
  rest: Partial<ArticleDraft> = {},
): ArticleDraft => ({ ...start, ...rest, texts: { ...start.texts, it: { ...it, title, text } } })

describe('two who changed one article', () => {
  test('each another thing: both stand, from the other’s version on', () => {
    const { draft, changedByBoth } = uniteDrafts(
      start,
      change({ title: 'Il rimborso' }),
      change({ text: 'In tre passi.' }, { version: 4, state: 'published' }),
    )
    expect(draft).toMatchObject({ version: 4, state: 'published' })
    expect(draft.texts.it).toEqual({ title: 'Il rimborso', text: 'In tre passi.', link: '' })
    expect(changedByBoth).toEqual([])
  })

  test('the same: one’s own stands, and what the other wrote is told', () => {
    const { draft, changedByBoth } = uniteDrafts(
      start,
      change({ title: 'Mio' }, { state: 'published' }),
      change({ title: 'Suo' }, { version: 4 }),
    )
    expect(draft).toMatchObject({ version: 4, state: 'published' })
    expect(draft.texts.it.title).toBe('Mio')
    expect(changedByBoth).toEqual([{ language: 'it', field: 'title', theirs: 'Suo' }])
  })

  test('the same in the same way: nothing is to be told', () => {
    const united = uniteDrafts(start, change({ title: 'Uno' }), change({ title: 'Uno' }, { version: 4 }))
    expect(united.changedByBoth).toEqual([])
    expect(united.draft.texts.it.title).toBe('Uno')
  })
})
