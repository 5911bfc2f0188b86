import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts'
import { type ApiClient, createApiClient } from './testing/api-client.ts'
import { listDeviations, openSpecification } from './testing/specification.ts'

const specification = openSpecification()
const POSTS =
  'tweet.fields=author_id,created_at,conversation_id,in_reply_to_user_id,referenced_tweets,entities,attachments,lang,public_metrics,reply_settings,note_tweet,edit_controls,display_text_range,edit_history_tweet_ids&expansions=author_id,in_reply_to_user_id,entities.mentions.username,referenced_tweets.id,referenced_tweets.id.author_id'
const USERS =
  'user.fields=created_at,description,most_recent_tweet_id,name,profile_image_url,protected,public_metrics,receives_your_dm,url,username,verified,verified_type'
const DIRECTS =
  'dm_event.fields=created_at,dm_conversation_id,entities,event_type,id,sender_id,text&expansions=sender_id'

let sandbox: RunningSandbox
let care: ApiClient
let ids: { [name: string]: string }

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, searchLagSeconds: 0, limits: 'none' })
  care = createApiClient(sandbox, 'aurora_aiuta')
  const person = { description: 'Ciao', followers: 1, verified: false, role: 'customer' } as const
  const { network } = sandbox
  const anna = network.join({ ...person, username: 'anna', name: 'Anna', directMessages: 'everyone' }).id
  const me = network.findUser('aurora_aiuta')?.id ?? ''
  const post = await care.post('/2/tweets', { text: 'Ciao @anna, https://aurora.example.com #aurora $AUR' })
  const id: string = post.body.data.id
  network.post(anna, { text: 'Grazie @auroramobile', inReplyToId: id, quotesId: id }, 'cast')
  network.follow(anna, me)
  network.sendDirect(anna, me, 'Ecco https://aurora.example.com', 'cast')
  ids = { anna, me, id, gone: '20' }
})

afterAll(() => sandbox.close())

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
    ['/2/tweets/{id}', `/2/tweets/{id}?${POSTS}`],
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
    ['/2/users/{id}/retweets', '/2/users/{me}/retweets', { tweet_id: 'id' }, 200],
    [
      '/2/dm_conversations/with/{participant_id}/messages',
      '/2/dm_conversations/with/{anna}/messages',
      { text: 'a' },
      201,
    ],
  ])('writing to %s is answered as it says', async (path, address, body, status) => {
    const sent = 'tweet_id' in body ? { tweet_id: ids.id } : body
    const answer = await care.post(fill(address), sent)
    expect(answer.status).toBe(status)
    expect(specification && listDeviations(specification, path, 'post', status, answer.body)).toEqual([])
  })
})
