import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PNG } from '../media/samples.fixture.ts'
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts'
import { type ApiClient, createApiClient } from './testing/api-client.ts'
import { listDeviations, openSpecification } from './testing/specification.ts'

const specification = openSpecification()
const POSTS =
  'tweet.fields=author_id,created_at,conversation_id,in_reply_to_user_id,referenced_tweets,entities,attachments,lang,public_metrics,reply_settings,note_tweet,edit_controls,display_text_range,edit_history_tweet_ids,paid_partnership,possibly_sensitive&expansions=author_id,in_reply_to_user_id,entities.mentions.username,referenced_tweets.id,referenced_tweets.id.author_id,referenced_tweets.id.attachments.media_keys,attachments.media_keys,attachments.poll_ids,edit_history_tweet_ids&media.fields=alt_text,duration_ms,height,media_key,preview_image_url,public_metrics,type,url,variants,width&poll.fields=duration_minutes,end_datetime,id,options,voting_status'
const USERS =
  'user.fields=created_at,description,location,most_recent_tweet_id,name,profile_image_url,protected,public_metrics,receives_your_dm,url,username,verified,verified_type'
const DIRECTS =
  'dm_event.fields=attachments,created_at,dm_conversation_id,entities,event_type,id,participant_ids,referenced_tweets,sender_id,text&expansions=sender_id,participant_ids,attachments.media_keys,referenced_tweets.id&media.fields=alt_text,height,type,url,width'

let sandbox: RunningSandbox
let care: ApiClient
let ids: { [name: string]: string }

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, searchLagSeconds: 0, limits: 'none' })
  care = createApiClient(sandbox, 'aurora_aiuta')
  ids = { ...(await peopleTalk()), gone: '20' }
  Object.assign(ids, await careWrites())
})

afterAll(() => sandbox.close())

/** What people did before anything is asked. */
async function peopleTalk(): Promise<{ [name: string]: string }> {
  const { network } = sandbox
  const person = { description: 'Ciao', followers: 1, role: 'customer', directMessages: 'everyone' } as const
  const anna = network.join({
    ...person,
    username: 'anna',
    name: 'Anna',
    verified: true,
    location: 'Pisa',
  }).id
  const me = network.findUser('aurora_aiuta')?.id ?? ''
  const post = await care.post('/2/tweets', {
    text: 'Ciao @anna, <vedi> https://aurora.example.com #aurora $AUR',
  })
  const id: string = post.body.data.id
  const told = network.post(anna, { text: 'Grazie @auroramobile', inReplyToId: id, quotesId: id }, 'cast')
  network.post(anna, { text: `Lungo: ${'parole '.repeat(80)}`, inReplyToId: id }, 'cast')
  network.like(anna, id)
  network.repost(anna, id, 'cast')
  network.follow(anna, me)
  network.follow(me, anna)
  network.mute(me, anna)
  network.block(me, network.findUser('auroramobile')?.id ?? '', 'all')
  network.sendDirect(anna, me, `Ecco https://x.com/aurora_aiuta/status/${id} & basta`, 'cast')
  return { anna, me, id, reply: told.ok ? told.value.id : '' }
}

/** What the app does: a picture, a poll, an edit, a group. */
async function careWrites(): Promise<{ [name: string]: string }> {
  const media = { media: PNG.toString('base64'), media_category: 'tweet_image' }
  const picture = (await care.post('/2/media/upload', media)).body.data.id
  const direct = (await care.post('/2/media/upload', { ...media, media_category: 'dm_image' })).body.data.id
  await care.post('/2/media/metadata', { id: picture, metadata: { alt_text: { text: 'Un punto' } } })
  const shown = await care.post('/2/tweets', { text: 'Guardate', media: { media_ids: [picture] } })
  const poll = { options: ['si', 'no'], duration_minutes: 60 }
  const asked = await care.post('/2/tweets', { text: 'Tutto bene?', poll, reply_settings: 'following' })
  const edited = await care.post('/2/tweets', {
    text: 'Guardate bene',
    media: { media_ids: [picture] },
    edit_options: { previous_post_id: shown.body.data.id },
  })
  const group = await care.post('/2/dm_conversations', {
    conversation_type: 'Group',
    participant_ids: [ids.anna, sandbox.network.findUser('auroramobile')?.id],
    message: { text: 'Eccoci', attachments: [{ media_id: direct }] },
  })
  return {
    shown: shown.body.data.id,
    asked: asked.body.data.id,
    edited: edited.body.data.id,
    group: group.body.data.dm_conversation_id,
    event: group.body.data.dm_event_id,
    upload: (await care.post('/2/media/upload/initialize', { media_type: 'image/png' })).body.data.id,
    finished: picture,
  }
}

const fill = (path: string) => path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name)

describe.skipIf(specification === null)('the specification (needs ../shared/x)', () => {
  test.each([
    ['/2/users/me', `/2/users/me?${USERS}`],
    ['/2/users/{id}', `/2/users/{anna}?${USERS}`],
    ['/2/users/{id}', '/2/users/{gone}'],
    ['/2/users', `/2/users?ids={anna},{gone}&${USERS}`],
    ['/2/users/by', `/2/users/by?usernames=anna,nobody&${USERS}`],
    ['/2/users/by/username/{username}', '/2/users/by/username/anna'],
    ['/2/users/{id}/followers', `/2/users/{me}/followers?${USERS}`],
    ['/2/users/{id}/mentions', `/2/users/{me}/mentions?${POSTS}&${USERS}`],
    ['/2/users/{id}/tweets', `/2/users/{me}/tweets?${POSTS}`],
    ['/2/tweets', `/2/tweets?ids={id},{gone}&${POSTS}`],
    ['/2/users/{id}/following', `/2/users/{me}/following?${USERS}`],
    ['/2/users/{id}/muting', `/2/users/{me}/muting?${USERS}`],
    ['/2/users/{id}/blocking', '/2/users/{me}/blocking'],
    ['/2/tweets/{id}', `/2/tweets/{id}?${POSTS}`],
    ['/2/tweets/{id}', `/2/tweets/{shown}?${POSTS}`],
    ['/2/tweets/{id}', `/2/tweets/{asked}?${POSTS}`],
    ['/2/tweets/{id}', `/2/tweets/{edited}?${POSTS}`],
    ['/2/tweets/{id}/liking_users', `/2/tweets/{id}/liking_users?${USERS}`],
    ['/2/tweets/{id}/retweeted_by', `/2/tweets/{id}/retweeted_by?${USERS}`],
    ['/2/tweets/{id}/retweets', `/2/tweets/{id}/retweets?${POSTS}`],
    ['/2/tweets/{id}/quote_tweets', `/2/tweets/{id}/quote_tweets?${POSTS}`],
    ['/2/users/{id}/liked_tweets', `/2/users/{anna}/liked_tweets?${POSTS}`],
    ['/2/media/upload', '/2/media/upload?command=STATUS&media_id={finished}'],
    ['/2/media/{media_key}', '/2/media/3_{finished}?media.fields=url,alt_text,width'],
    ['/2/media', '/2/media?media_keys=3_{finished},3_{gone}'],
    [
      '/2/users/{id}/timelines/reverse_chronological',
      `/2/users/{me}/timelines/reverse_chronological?${POSTS}`,
    ],
    ['/2/users/reposts_of_me', `/2/users/reposts_of_me?${POSTS}`],
    ['/2/dm_events/{event_id}', `/2/dm_events/{event}?${DIRECTS}`],
    ['/2/dm_conversations/{id}/dm_events', `/2/dm_conversations/{group}/dm_events?${DIRECTS}`],
    ['/2/tweets/{id}', '/2/tweets/{gone}'],
    ['/2/tweets/search/recent', `/2/tweets/search/recent?query=ciao&${POSTS}`],
    ['/2/tweets/search/recent', '/2/tweets/search/recent?query=niente'],
    ['/2/dm_events', `/2/dm_events?${DIRECTS}`],
    [
      '/2/dm_conversations/with/{participant_id}/dm_events',
      `/2/dm_conversations/with/{anna}/dm_events?${DIRECTS}`,
    ],
  ])('%s is answered as it says (%s)', async (path, address) => {
    const { status, body } = await care.get(fill(address))
    expect(status).toBe(200)
    expect(specification && listDeviations(specification, path, 'get', status, body)).toEqual([])
  })

  test.each([
    ['/2/tweets', '/2/tweets', { text: 'Buongiorno' }, 201],
    ['/2/users/{id}/retweets', '/2/users/{me}/retweets', { tweet_id: '{reply}' }, 200],
    ['/2/users/{id}/likes', '/2/users/{me}/likes', { tweet_id: '{reply}' }, 200],
    ['/2/users/{id}/following', '/2/users/{me}/following', { target_user_id: '{anna}' }, 200],
    ['/2/users/{id}/muting', '/2/users/{me}/muting', { target_user_id: '{anna}' }, 200],
    ['/2/users/{id}/dm/block', '/2/users/{anna}/dm/block', {}, 200],
    ['/2/users/{id}/dm/unblock', '/2/users/{anna}/dm/unblock', {}, 200],
    ['/2/media/upload/initialize', '/2/media/upload/initialize', { media_type: 'video/mp4' }, 200],
    [
      '/2/media/upload/{id}/append',
      '/2/media/upload/{upload}/append',
      { segment_index: 0, media: PNG.toString('base64') },
      200,
    ],
    ['/2/media/upload/{id}/finalize', '/2/media/upload/{upload}/finalize', {}, 200],
    [
      '/2/media/upload',
      '/2/media/upload',
      { media: PNG.toString('base64'), media_category: 'tweet_image' },
      200,
    ],
    [
      '/2/media/metadata',
      '/2/media/metadata',
      { id: '{finished}', metadata: { alt_text: { text: 'Un punto' } } },
      200,
    ],
    [
      '/2/dm_conversations/with/{participant_id}/messages',
      '/2/dm_conversations/with/{anna}/messages',
      { text: 'a' },
      201,
    ],
    [
      '/2/dm_conversations/{dm_conversation_id}/messages',
      '/2/dm_conversations/{group}/messages',
      { text: 'b' },
      201,
    ],
  ])('writing to %s is answered as it says', async (path, address, body, status) => {
    const answer = await care.post(fill(address), JSON.parse(fill(JSON.stringify(body))))
    expect(answer.status).toBe(status)
    expect(specification && listDeviations(specification, path, 'post', status, answer.body)).toEqual([])
  })

  test('hiding and unhiding are answered as it says', async () => {
    for (const hidden of [true, false]) {
      const { status, body } = await care.put(fill('/2/tweets/{reply}/hidden'), { hidden })
      expect(body).toEqual({ data: { hidden } })
      const path = '/2/tweets/{tweet_id}/hidden'
      expect(specification && listDeviations(specification, path, 'put', status, body)).toEqual([])
    }
  })

  test.each([
    ['/2/users/{id}/likes/{tweet_id}', '/2/users/{me}/likes/{reply}'],
    ['/2/users/{id}/retweets/{source_tweet_id}', '/2/users/{me}/retweets/{reply}'],
    ['/2/users/{source_user_id}/following/{target_user_id}', '/2/users/{me}/following/{anna}'],
    ['/2/users/{source_user_id}/muting/{target_user_id}', '/2/users/{me}/muting/{anna}'],
    ['/2/dm_events/{event_id}', '/2/dm_events/{event}'],
    ['/2/tweets/{id}', '/2/tweets/{edited}'],
  ])('taking back at %s is answered as it says', async (path, address) => {
    const { status, body } = await care.delete(fill(address))
    expect(status).toBe(200)
    expect(specification && listDeviations(specification, path, 'delete', status, body)).toEqual([])
  })
})
