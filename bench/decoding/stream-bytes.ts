import { createRandom } from '../../src/sandbox/cast/random.ts'
import { corpus } from '../../src/sandbox/cast/texts/corpus.ts'

/** The brand's account on the network to which the lines are told. */
export const BRAND_ID = '1900000000000000001'

/** Of the size and shape in which X tells posts over its two streams. */
export const STREAMS = {
  filtered: (n: number) => ({
    ...toldPost(n),
    matching_rules: [{ id: '1789', tag: `pronto:${BRAND_ID}:keyword` }],
  }),
  activity: (n: number) => {
    const { data, includes } = toldPost(n)
    return {
      data: {
        event_uuid: `-${n}`,
        filter: { user_id: BRAND_ID },
        event_type: 'post.mention.create',
        tag: 'pronto',
        payload: data,
        includes: { users: includes.users.map(user => ({ data: user })) },
      },
    }
  },
} as const

const random = createRandom('bench:decoding')

function toldPost(n: number) {
  const { text, language } = random.pick(corpus.openings)
  const id = String(1_990_000_000_000_000_000n + BigInt(n))
  const authorId = String(1_500_000_000_000_000_000n + BigInt(n % 5000))
  const data = {
    id,
    text: `${text} 📶`,
    author_id: authorId,
    created_at: new Date(Date.UTC(2026, 8, 1) + n).toISOString(),
    conversation_id: id,
    lang: language,
    edit_history_tweet_ids: [id],
    entities: { mentions: [{ start: 0, end: 13, username: 'aurora_aiuta', id: BRAND_ID }] },
    public_metrics: { retweet_count: 0, reply_count: 0, like_count: 1, quote_count: 0, impression_count: 17 },
  }
  const author = {
    id: authorId,
    username: `cliente_${n % 5000}`,
    name: 'Nora Neri',
    description: 'Bici, caffè e treni in ritardo',
    profile_image_url: 'https://pictures.example/nora.png',
    verified: false,
    public_metrics: { followers_count: 212, following_count: 180, tweet_count: 4021, listed_count: 1 },
  }
  return { data, includes: { users: [author] } }
}

/** The lines as a connection brings them: in pieces that end where they happen to end, with signs of life between. */
export function* inPieces(lines: readonly unknown[], pieceBytes: number): Generator<Uint8Array> {
  const text = lines.map((line, n) => `${JSON.stringify(line)}\r\n${n % 500 === 0 ? '\r\n' : ''}`).join('')
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}
