import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArticleLine, OfferedArticle } from '../../../contract/article.ts'
import { type Browser, openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let marc: Browser
let sara: Browser
beforeAll(async () => {
  server = await openServer()
  ;[marc, sara] = [await server.as('marc'), await server.as('sara')]
})
afterAll(() => server.close())

/** A word that no other test has written. */
const newWord = (begin = 'z'): string =>
  begin +
  randomUUID()
    .replace(/[^a-f]/g, '')
    .padEnd(12, 'q')
    .slice(0, 12)
const textOf = (title: string, otherwise: object = {}) => ({
  title,
  text: 'Entra nell’area clienti.\n\nPoi scegli la fattura.',
  link: 'https://aiuto.example/fattura',
  ...otherwise,
})
const article = (title: string, otherwise: object = {}) => ({
  id: randomUUID(),
  state: 'published',
  texts: { it: textOf(title) },
  ...otherwise,
})
async function write(title: string, otherwise: object = {}) {
  const asked = article(title, otherwise)
  const added = await marc.post('/api/articles', asked)
  expect(added.status, added.text).toBe(200)
  return asked
}
const list = async (q = ''): Promise<readonly ArticleLine[]> =>
  (await marc.get(`/api/articles?q=${encodeURIComponent(q)}`)).body.articles
const offer = async (q: string, language = 'it'): Promise<readonly OfferedArticle[]> =>
  (await sara.get(`/api/articles/offered?language=${language}&q=${encodeURIComponent(q)}`)).body.articles
const search = async (q: string) => (await sara.get(`/api/search?q=${encodeURIComponent(q)}`)).body.articles
const toldOf = (articleId: string) =>
  server.world.see(async trx => {
    const rows = await trx.selectFrom('event').selectAll().orderBy('id').execute()
    return rows
      .filter(({ data }) => (data as { articleId?: string }).articleId === articleId)
      .map(({ type, data }) => [type, (data as { deed?: string }).deed])
  })

describe('an article', () => {
  test('is written, changed by its version, published, withdrawn, and each is told', async () => {
    const title = newWord()
    const asked = await write(title, { state: 'draft' })
    const { id } = asked
    expect((await marc.post('/api/articles', asked)).body.article).toMatchObject({ id, version: 1 })
    const change = (version: number, otherwise: object) =>
      marc.post(`/api/articles/${id}`, { state: 'draft', texts: asked.texts, version, ...otherwise })
    const texts = { it: textOf(`${title} due`), fr: textOf(`${title} deux`, { link: null }) }
    const changed = await change(1, { texts })
    expect(changed.body.article).toMatchObject({ version: 2, texts, changedBy: 'Marc Delorme' })
    expect((await change(1, { texts })).body.error.details).toEqual({ refusal: 'articleMoved', version: 2 })
    expect((await change(2, { state: 'published' })).body.article.state).toBe('published')
    expect((await change(3, { state: 'draft' })).body.article.texts).toEqual(asked.texts)
    expect(await toldOf(id)).toEqual([
      ['article.changed', 'added'],
      ['article.changed', 'changed'],
      ['article.published', undefined],
      ['article.changed', 'withdrawn'],
    ])
  })

  test('is removed and brought back as it was', async () => {
    const title = newWord()
    const { id, texts } = await write(title)
    const remove = (removed: boolean) => marc.post(`/api/articles/${id}/removal`, { removed })
    expect((await remove(true)).body).toEqual({ done: true })
    expect(await list(title)).toEqual([])
    expect(await offer(title)).toEqual([])
    expect((await search(title)).hits).toEqual([])
    expect((await marc.get(`/api/articles/${id}`)).status).toBe(404)
    const change = await marc.post(`/api/articles/${id}`, { version: 1, state: 'draft', texts })
    expect(change.status).toBe(404)
    await remove(false)
    expect((await offer(title)).map(each => each.id)).toEqual([id])
    const told = (await toldOf(id)).map(([type]) => type)
    expect(told).toEqual(['article.published', 'article.removed', 'article.changed'])
  })

  test('that is a draft is there for who cares for articles, and for nobody else', async () => {
    const title = newWord()
    const { id } = await write(title, { state: 'draft' })
    expect((await list(title)).map(each => [each.id, each.state])).toEqual([[id, 'draft']])
    expect((await marc.get(`/api/articles/${id}`)).body.article.id).toBe(id)
    expect((await sara.get(`/api/articles/${id}`)).status).toBe(404)
    expect(await offer(title)).toEqual([])
    expect((await search(title)).hits).toEqual([])
  })

  test('is kept by who cares for the words of the desk alone', async () => {
    for (const answer of [
      await sara.post('/api/articles', article(newWord())),
      await sara.get('/api/articles'),
    ])
      expect(answer.body.error).toMatchObject({ code: 'notAllowed', details: { needs: 'macro.manage' } })
  })

  test.each<[string, object]>([
    ['no language', { texts: {} }],
    ['a language that is none', { texts: { xx: textOf('Fattura') } }],
    ['no title', { texts: { it: textOf(' ') } }],
    [
      'a link that no browser should open',
      { texts: { it: textOf('Fattura', { link: 'javascript:alert(1)' }) } },
    ],
    ['a state that is none', { state: 'secret' }],
  ])('is not written with %s', async (_, otherwise) => {
    expect((await marc.post('/api/articles', article('Fattura', otherwise))).status).toBe(400)
  })

  test('keeps its paragraphs, and is not written with what the database cannot keep', async () => {
    const { id } = await write(newWord(), { texts: { it: textOf('Due', { text: 'Uno.\n\nDue.' }) } })
    expect((await sara.get(`/api/articles/${id}`)).body.article.texts.it.text).toBe('Uno.\n\nDue.')
    const asked = article('Due', { texts: { it: textOf('Due', { text: 'Uno\u0000' }) } })
    expect((await marc.post('/api/articles', asked)).status).toBe(400)
  })
})

describe('in the list', () => {
  test('stands the beginning of each, the last changed first', async () => {
    const title = newWord()
    server.world.clock.advance({ seconds: 1 })
    const { id } = await write(title, { texts: { it: textOf(title, { text: 'x'.repeat(900) }) } })
    const [first] = await list()
    expect(first).toMatchObject({ id, texts: { it: { title, beginning: 'x'.repeat(200) } } })
  })
})

describe('what is offered to who answers', () => {
  test('is found by words of title and text, in any order, by their beginning and mistyped', async () => {
    const [title, other] = [newWord('rimbo'), newWord('bollet')]
    const texts = { it: textOf(`Come chiedere un ${title}`, { text: `Serve la ${other}.` }) }
    const { id } = await write(title, { texts })
    const slip = `${title.slice(0, 4)}${title.slice(5)}`
    for (const q of [title, title.slice(0, -2), `${other} ${title}`, slip, title.toUpperCase()])
      expect(
        (await offer(q)).map(each => each.id),
        q,
      ).toEqual([id])
    expect(await offer(newWord('niente'))).toEqual([])
    expect(await offer(`${title} -${other}`)).toEqual([])
  })

  test('comes in the customer’s language, and what is written in it comes first', async () => {
    const [word, french] = [newWord(), newWord('facture')]
    const italian = await write(word, { texts: { it: textOf(`${word} ${word}`) } })
    const both = await write(word, { texts: { it: textOf(word), fr: textOf(`${word} ${french}`) } })
    const seen = async (language: string) =>
      (await offer(word, language)).map(each => [each.id, each.language])
    expect(await seen('fr')).toEqual([
      [both.id, 'fr'],
      [italian.id, 'it'],
    ])
    expect((await seen('de')).map(([, language]) => language)).toEqual(['it', 'it'])
    expect((await offer(french, 'it')).map(each => [each.id, each.language])).toEqual([[both.id, 'it']])
  })

  test('is everything where nothing is typed, as far as it is asked for', async () => {
    const { id } = await write(newWord())
    expect((await offer('')).map(each => each.id)).toContain(id)
    const { body } = await sara.get('/api/articles/offered?limit=1')
    expect(body.articles).toHaveLength(1)
  })
})

describe('the search', () => {
  test('finds articles as a kind of its own, with an extract', async () => {
    const word = newWord()
    const { id } = await write(word, {
      texts: { it: textOf(`La ${word}`, { text: `Ecco la ${word} qui.` }) },
    })
    expect(await search(word)).toMatchObject({
      count: 1,
      isMore: false,
      hits: [
        {
          id,
          language: 'it',
          title: { text: `La ${word}`, marks: [{ from: 3, to: 3 + word.length }] },
          snippet: { text: `Ecco la ${word} qui.` },
          link: 'https://aiuto.example/fattura',
        },
      ],
    })
  })

  test.each([
    ['lang:it', 1],
    ['lang:fr', 0],
    ['-lang:it', 0],
    ['is:open', 0],
  ])('narrowed by %s finds %i', async (filter, n) => {
    const word = newWord()
    await write(word)
    expect((await search(`${word} ${filter}`)).count).toBe(n)
  })

  test('understands a word that only an article has', async () => {
    const word = newWord('garanzia')
    await write('Guasti', { texts: { it: textOf('Guasti', { text: `Vale la ${word}.` }) } })
    const slip = `${word.slice(0, 3)}${word.slice(4)}`
    const { body } = await sara.get(`/api/search?q=${slip}&kind=articles`)
    expect(body.corrections).toEqual([{ typed: slip, meant: expect.arrayContaining([word]) }])
    expect(body.articles.count).toBe(1)
    expect(body.tickets).toBeNull()
  })
})
