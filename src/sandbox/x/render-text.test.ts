import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractEntities } from '../text.ts'
import { shortenLink } from './links.ts'
import { renderText } from './render-text.ts'

const at = (text: string, { start, end }: { start: number; end: number }) =>
  [...text].slice(start, end).join('')

const short = (url: string) => shortenLink(url).url

test.each([
  ['a & b <c>', 'a &amp; b &lt;c&gt;'],
  [
    'vedi https://aurora.example.com/a?b=1&c=2 & poi',
    `vedi ${short('https://aurora.example.com/a?b=1&c=2')} &amp; poi`,
  ],
  ['&amp; resta', '&amp;amp; resta'],
  ['nulla 😀 da fare', 'nulla 😀 da fare'],
])('%j is shown as %j', (written, shown) => {
  expect(renderText(written).text).toBe(shown)
})

test('entities point into the text as it is given', () => {
  const written = '<3 😀 & @anna su https://aurora.example.com/una/pagina/lunga #aurora $AUR'
  const { text, entities } = renderText(written, [], () => '7')
  const { mentions, urls, hashtags, cashtags } = entities as {
    [kind: string]: { start: number; end: number }[]
  }
  expect(at(text, mentions?.[0] ?? { start: 0, end: 0 })).toBe('@anna')
  expect(at(text, urls?.[0] ?? { start: 0, end: 0 })).toMatch(/^https:\/\/t\.co\/\w{10}$/)
  expect(at(text, hashtags?.[0] ?? { start: 0, end: 0 })).toBe('#aurora')
  expect(at(text, cashtags?.[0] ?? { start: 0, end: 0 })).toBe('$AUR')
  expect(mentions?.[0]).toMatchObject({ id: '7' })
  expect(urls?.[0]).toMatchObject({
    expanded_url: 'https://aurora.example.com/una/pagina/lunga',
    display_url: 'aurora.example.com/una/pag…',
  })
})

test.each(['Ecco', '', 'è 😀 &'])('links of the network come behind %j, pictures sharing one', written => {
  const picture = shortenLink('https://x.com/anna/status/1/photo/1')
  const tail = [
    { ...picture, more: { media_key: '3_1' } },
    { ...picture, more: { media_key: '3_2' } },
    shortenLink('https://x.com/bruno/status/2'),
  ]
  const { text, entities, length } = renderText(written, tail)
  const urls = entities?.urls as { start: number; end: number; url: string }[]
  expect(urls.map(url => at(text, url))).toEqual(urls.map(url => url.url))
  expect(urls).toHaveLength(3)
  expect([...text].slice(0, length).join('')).toBe(renderText(written).text)
})

test('whatever is written, it is found again behind the entities', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom('https://a.example.com/?x=1&y=2', '&', '<b>', '@anna', '#tag', ' ', 'aurora.example.com'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
      const written = pieces.join(' ')
      const { text, entities } = renderText(written)
      const urls = (entities?.urls ?? []) as { start: number; end: number; url: string }[]
      for (const url of urls) expect(at(text, url)).toBe(url.url)
      const words = extractEntities(written).mentions.map(({ username }) => `@${username}`)
      const mentions = (entities?.mentions ?? []) as { start: number; end: number }[]
      expect(mentions.map(mention => at(text, mention).slice(1))).toEqual(words.map(word => word.slice(1)))
    }),
  )
})
