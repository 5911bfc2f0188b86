import { expect, test } from 'vitest'
import { directSchema, pageSchema, postSchema } from './payload.ts'
import { shownText } from './shown-text.ts'
import { directToInbound } from './to-inbound.ts'

const SHORT = 'https://t.co/abcdefghij'
const PICTURE = 'https://t.co/picture000'

const link = (url: string, expanded_url: string, more = {}) => ({
  start: 0,
  end: 1,
  url,
  expanded_url,
  ...more,
})

const said = (post: object, quotedId: string | null = null) =>
  shownText(
    postSchema.parse({ id: '1', author_id: '2', created_at: '2026-11-22T00:00:00.000Z', ...post }),
    quotedId,
  )

test.each([
  [
    'a link leads where it was written to',
    {
      text: `Qui: ${SHORT} &amp; qua`,
      entities: { urls: [link(SHORT, 'https://aurora.example.com/?a=1&b=$&')] },
    },
    null,
    'Qui: https://aurora.example.com/?a=1&b=$& & qua',
  ],
  [
    'pictures are no words',
    {
      text: `Guardate ${PICTURE}`,
      entities: { urls: [link(PICTURE, 'https://x.com/a/status/1/photo/1', { media_key: '3_7' })] },
    },
    null,
    'Guardate',
  ],
  [
    'nor is a picture alone',
    {
      text: PICTURE,
      entities: { urls: [link(PICTURE, 'https://x.com/a/status/1/photo/1', { media_key: '3_7' })] },
    },
    null,
    '',
  ],
  [
    'a quoted post is shown beside',
    { text: `Ecco ${SHORT}`, entities: { urls: [link(SHORT, 'https://x.com/anna/status/77')] } },
    '77',
    'Ecco',
  ],
  [
    'a link to another post stays',
    { text: `Ecco ${SHORT}`, entities: { urls: [link(SHORT, 'https://x.com/anna/status/778')] } },
    '77',
    'Ecco https://x.com/anna/status/778',
  ],
  [
    'a button to write directly is no word',
    {
      text: `Ci scriva ${SHORT}`,
      entities: { urls: [link(SHORT, 'https://x.com/messages/compose?recipient_id=5')] },
    },
    null,
    'Ci scriva',
  ],
  [
    'a long post is read whole',
    {
      text: `Tutto… ${PICTURE}`,
      note_tweet: {
        text: `Tutto &lt;intero&gt; ${SHORT}`,
        entities: { urls: [link(SHORT, 'https://a.example.com')] },
      },
    },
    null,
    'Tutto <intero> https://a.example.com',
  ],
  [
    'a link of another form is left',
    { text: `Qui ${SHORT}`, entities: { urls: [{ url: 5 }] } },
    null,
    `Qui ${SHORT}`,
  ],
])('%s', (_, post, quotedId, shown) => {
  expect(said(post, quotedId)).toBe(shown)
})

test('a picture in a direct message is told of, and is nobody else’s to fetch', () => {
  const direct = directSchema.parse({
    id: '1',
    event_type: 'MessageCreate',
    created_at: '2026-11-22T00:00:00.000Z',
    dm_conversation_id: '2-3',
    sender_id: '2',
    text: PICTURE,
    attachments: { media_keys: ['3_7'] },
    urls: [link(PICTURE, 'https://x.com/messages/media/1', { media_key: '3_7' })],
  })
  const media = [{ media_key: '3_7', type: 'photo', url: 'https://api.x.com/2/dm_conversations/media/1' }]
  const { includes } = pageSchema.parse({ includes: { media } })
  expect(directToInbound(direct, direct, includes, '3')).toMatchObject({
    text: '',
    media: [{ kind: 'photo', url: null, alt: null }],
  })
})
