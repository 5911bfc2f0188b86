import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts'
import { type ApiClient, createApiClient } from './testing/api-client.ts'

let sandbox: RunningSandbox
let care: ApiClient
let anna: ApiClient
let time = Date.now()

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, limits: 'none', searchLagSeconds: 0, now: () => new Date(time) })
  const person = { description: '', followers: 1, role: 'customer', directMessages: 'everyone' } as const
  for (const username of ['anna', 'bruno', 'carla'])
    sandbox.network.join({ ...person, username, name: username, verified: username === 'bruno' })
  care = createApiClient(sandbox, 'aurora_aiuta')
  anna = createApiClient(sandbox, 'anna')
})

afterAll(() => sandbox.close())

const idOf = (username: string) => sandbox.network.findUser(username)?.id ?? ''

function say(username: string, text: string, inReplyToId?: string): string {
  const told = sandbox.network.post(idOf(username), { text, inReplyToId }, 'cast')
  if (!told.ok) throw new Error(told.refusal.detail)
  return told.value.id
}

async function write(body: object, client = care): Promise<string> {
  const answer = await client.post('/2/tweets', body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.data.id
}

const read = async (id: string, fields = 'entities,note_tweet,edit_controls,reply_settings,attachments') =>
  (await care.get(`/2/tweets/${id}?tweet.fields=${fields}&expansions=attachments.poll_ids`)).body

describe('text', () => {
  test('is escaped and its links are shortened', async () => {
    const { data } = await read(await write({ text: 'A & B <c> https://aurora.example.com/x' }))
    expect(data.text).toMatch(/^A &amp; B &lt;c&gt; https:\/\/t\.co\/\w{10}$/)
    expect(data.entities.urls).toMatchObject([
      {
        start: 20,
        end: 43,
        expanded_url: 'https://aurora.example.com/x',
        display_url: 'aurora.example.com/x',
      },
    ])
  })

  test('of a long post is cut, and whole in its note', async () => {
    const long = `Racconto: ${'tante parole & '.repeat(30)}fine`
    const { data } = await read(say('bruno', long))
    expect(data.text).toMatch(/… https:\/\/t\.co\/\w{10}$/)
    expect([...data.text.replaceAll('&amp;', '&')].length).toBeLessThanOrEqual(280)
    expect(data.note_tweet.text).toBe(long.replaceAll('&', '&amp;'))
    const newer = await care.get(`/2/tweets/${data.id}?post.fields=note_post`)
    expect(newer.body.data.note_post.text).toContain('fine')
  })

  test('of a quote ends with a link to what it quotes, that of an invitation with one to the talk', async () => {
    const quoted = await write({ text: 'Orari nuovi' })
    const quote = await read(await write({ text: 'Leggete', quote_tweet_id: quoted }))
    expect(quote.data.entities.urls[0].expanded_url).toBe(`https://x.com/aurora_aiuta/status/${quoted}`)
    const link = `https://x.com/messages/compose?recipient_id=${idOf('aurora_aiuta')}`
    const invitation = await read(await write({ text: 'Ci scriva', direct_message_deep_link: link }))
    expect(invitation.data.entities.urls[0].expanded_url).toBe(link)
  })
})

describe('polls', () => {
  test('count votes until they end', async () => {
    const id = await write({ text: 'Tutto bene?', poll: { options: ['si', 'no'], duration_minutes: 5 } })
    sandbox.network.vote(idOf('anna'), id, 2)
    const path = `/2/tweets/${id}?expansions=attachments.poll_ids&poll.fields=voting_status,end_datetime`
    const open = (await care.get(path)).body
    expect(open.includes.polls).toMatchObject([
      {
        id: open.data.attachments.poll_ids[0],
        voting_status: 'open',
        options: [
          { position: 1, label: 'si', votes: 0 },
          { position: 2, label: 'no', votes: 1 },
        ],
      },
    ])
    time += 300_000
    expect((await care.get(path)).body.includes.polls[0].voting_status).toBe('closed')
  })

  test.each([
    { options: ['uno'], duration_minutes: 5 },
    { options: ['a', 'b', 'c', 'd', 'e'], duration_minutes: 5 },
    { options: ['a', 'b'.repeat(26)], duration_minutes: 5 },
    { options: ['a', 'b'], duration_minutes: 4 },
    { options: ['a', 'b'], duration_minutes: 10_081 },
  ])('%j is a bad request', async poll => {
    expect((await care.post('/2/tweets', { text: 'Tutto bene?', poll })).status).toBe(400)
  })
})

describe('edits', () => {
  test('give a new id, and every version tells of all', async () => {
    const first = await write({ text: 'Refuso' })
    const second = await write({ text: 'Senza refuso', edit_options: { previous_post_id: first } })
    expect(second).not.toBe(first)
    for (const id of [first, second]) {
      const { data } = await read(id)
      expect(data.edit_history_tweet_ids).toEqual([first, second])
      expect(data.edit_controls).toMatchObject({ edits_remaining: 4, is_edit_eligible: true })
    }
    expect((await read(first)).data.text).toBe('Refuso')
    const own = await care.get(`/2/users/${idOf('aurora_aiuta')}/tweets?max_results=5`)
    const ids = own.body.data.map((post: { id: string }) => post.id)
    expect([ids.includes(first), ids.includes(second)]).toEqual([false, true])
    const { body } = await care.get(`/2/tweets/${second}?expansions=edit_history_tweet_ids`)
    expect(body.includes.tweets).toMatchObject([{ id: first, text: 'Refuso' }])
    const newer = await care.get(`/2/tweets/${second}?post.fields=edit_history_post_ids`)
    expect(newer.body.data.edit_history_post_ids).toEqual([first, second])
  })

  test('of what others wrote, or too late, are refused', async () => {
    const theirs = say('anna', 'Mio')
    const edit = (id: string) =>
      care.post('/2/tweets', { text: 'Nuovo', edit_options: { previous_post_id: id } })
    expect((await edit(theirs)).status).toBe(403)
    const own = await write({ text: 'Presto' })
    time += 30 * 60 * 1000
    expect((await edit(own)).status).toBe(403)
  })
})

test('who may reply is told and kept', async () => {
  const id = await write({ text: 'Solo chi seguiamo', reply_settings: 'following' })
  expect((await read(id)).data.reply_settings).toBe('following')
  const reply = { text: 'Anch’io', reply: { in_reply_to_tweet_id: id } }
  expect((await anna.post('/2/tweets', reply)).status).toBe(403)
})

test('an advertisement is on no timeline', async () => {
  const id = await write({ text: 'Compra ora', nullcast: true, made_with_ai: true })
  const { body } = await care.get(`/2/users/${idOf('aurora_aiuta')}/tweets?max_results=5`)
  expect(body.data.map((post: { id: string }) => post.id)).not.toContain(id)
  expect((await read(id)).data.id).toBe(id)
})

describe('reactions', () => {
  test('are counted and listed', async () => {
    const id = await write({ text: 'Grazie a tutti' })
    const [annas, brunos] = [idOf('anna'), idOf('bruno')]
    for (const by of [annas, brunos]) sandbox.network.like(by, id)
    sandbox.network.repost(annas, id, 'cast')
    sandbox.network.post(brunos, { text: 'Prego', quotesId: id }, 'cast')
    const { data } = await read(id, 'public_metrics')
    expect(data.public_metrics).toMatchObject({ like_count: 2, retweet_count: 1, quote_count: 1 })
    const idsAt = async (path: string) =>
      (await care.get(`/2/tweets/${id}/${path}`)).body.data.map((each: { id: string }) => each.id)
    expect(await idsAt('liking_users')).toEqual([brunos, annas])
    expect(await idsAt('retweeted_by')).toEqual([annas])
    expect(await idsAt('quote_tweets')).toHaveLength(1)
    const first = await care.get(`/2/tweets/${id}/liking_users?max_results=1`)
    const second = await care.get(
      `/2/tweets/${id}/liking_users?max_results=1&pagination_token=${first.body.meta.next_token}`,
    )
    expect(second.body.data[0].id).toBe(annas)
    const back = await care.get(
      `/2/tweets/${id}/liking_users?max_results=1&pagination_token=${second.body.meta.previous_token}`,
    )
    expect(back.body.data[0].id).toBe(brunos)
  })

  test('following fills the timeline, muting empties it', async () => {
    const me = idOf('aurora_aiuta')
    const said = say('carla', 'Buona giornata')
    const home = async () => {
      const { body } = await care.get(`/2/users/${me}/timelines/reverse_chronological`)
      return (body.data ?? []).some((post: { id: string }) => post.id === said)
    }
    expect(await home()).toBe(false)
    await care.post(`/2/users/${me}/following`, { target_user_id: idOf('carla') })
    expect(await home()).toBe(true)
    await care.post(`/2/users/${me}/muting`, { target_user_id: idOf('carla') })
    expect(await home()).toBe(false)
    await care.delete(`/2/users/${me}/muting/${idOf('carla')}`)
    await care.delete(`/2/users/${me}/following/${idOf('carla')}`)
    expect(await home()).toBe(false)
  })

  test('replies are hidden in one’s own conversations alone', async () => {
    const own = say('anna', 'Che dite, @aurora_aiuta?', await write({ text: 'Parliamone' }))
    const others = say('anna', 'E qui, @aurora_aiuta?', say('bruno', 'Altrove'))
    expect((await care.put(`/2/tweets/${own}/hidden`, { hidden: true })).body.data.hidden).toBe(true)
    expect((await care.put(`/2/tweets/${others}/hidden`, { hidden: true })).status).toBe(403)
    expect((await care.put('/2/tweets/1/hidden', { hidden: true })).status).toBe(404)
    expect((await care.put(`/2/tweets/${own}/hidden`, { hidden: 'yes' })).status).toBe(400)
  })

  test.each([
    ['likes', { tweet_id: '1' }, 404],
    ['likes', {}, 400],
    ['following', { target_user_id: '1' }, 403],
    ['muting', { target_user_id: 'x' }, 400],
  ])('%s of %j is answered %i', async (path, body, status) => {
    expect((await care.post(`/2/users/${idOf('aurora_aiuta')}/${path}`, body)).status).toBe(status)
    expect((await care.post(`/2/users/${idOf('anna')}/${path}`, body)).status).toBe(400)
  })
})

describe('direct messages', () => {
  const EVENTS = 'dm_event.fields=participant_ids,sender_id,dm_conversation_id&max_results=10'

  test('in a group are heard by those who take part', async () => {
    const participant_ids = [idOf('anna'), idOf('bruno')]
    const made = await care.post('/2/dm_conversations', {
      conversation_type: 'Group',
      participant_ids,
      message: { text: 'Vediamo insieme' },
    })
    expect(made.status).toBe(201)
    const { dm_conversation_id: group, dm_event_id } = made.body.data
    await anna.post(`/2/dm_conversations/${group}/messages`, { text: 'Volentieri' })
    sandbox.network.leaveGroup(idOf('bruno'), group)
    const { body } = await care.get(`/2/dm_conversations/${group}/dm_events?${EVENTS}`)
    expect(body.data).toMatchObject([
      { event_type: 'ParticipantsLeave', participant_ids: [idOf('bruno')] },
      { event_type: 'MessageCreate', sender_id: idOf('anna'), text: 'Volentieri' },
      { event_type: 'MessageCreate', id: dm_event_id },
      { event_type: 'ParticipantsJoin', participant_ids: [idOf('aurora_aiuta'), ...participant_ids] },
    ])
    const only = await care.get(`/2/dm_conversations/${group}/dm_events?event_types=ParticipantsJoin`)
    expect(only.body.meta.result_count).toBe(1)
    const carla = createApiClient(sandbox, 'carla')
    expect((await carla.get(`/2/dm_conversations/${group}/dm_events`)).status).toBe(403)
    expect((await carla.post(`/2/dm_conversations/${group}/messages`, { text: 'ehi' })).status).toBe(403)
  })

  test('disappear from one’s own view', async () => {
    const path = `/2/dm_conversations/with/${idOf('anna')}/messages`
    const { dm_event_id: id } = (await care.post(path, { text: 'Ops' })).body.data
    expect((await care.delete(`/2/dm_events/${id}`)).body).toEqual({ data: { deleted: true } })
    const talk = `/2/dm_conversations/with/${idOf('aurora_aiuta')}/dm_events`
    expect((await anna.get(talk)).body.data[0].id).toBe(id)
    expect((await care.get(`/2/dm_events/${id}`)).body.errors).toHaveLength(1)
    expect((await care.delete(`/2/dm_events/${id}`)).status).toBe(404)
  })

  test('of those who are blocked are refused, until they are not', async () => {
    const path = `/2/dm_conversations/with/${idOf('aurora_aiuta')}/messages`
    const block = (act: string) => care.post(`/2/users/${idOf('carla')}/dm/${act}`, {})
    const carla = createApiClient(sandbox, 'carla')
    expect((await block('block')).body.data.blocked).toBe(true)
    expect((await carla.post(path, { text: 'Ciao' })).status).toBe(403)
    expect((await block('unblock')).body.data.blocked).toBe(false)
    expect((await carla.post(path, { text: 'Ciao' })).status).toBe(201)
  })

  test('that are encrypted are told of nowhere', async () => {
    const secret = { to: { userId: idOf('aurora_aiuta') }, text: 'Segreto', isEncrypted: true }
    const told = sandbox.network.writeDirect(idOf('bruno'), secret, 'cast')
    const id = told.ok ? told.value.id : ''
    expect((await care.get(`/2/dm_events/${id}`)).body.errors).toHaveLength(1)
    const { body } = await care.get('/2/dm_events')
    expect(body.data.map((event: { id: string }) => event.id)).not.toContain(id)
  })

  test('with a shared post name it', async () => {
    const shared = say('anna', 'Guardate qui')
    const text = `Questo: https://x.com/anna/status/${shared}`
    sandbox.network.sendDirect(idOf('anna'), idOf('aurora_aiuta'), text, 'cast')
    const { body } = await care.get(
      '/2/dm_events?max_results=1&expansions=referenced_tweets.id&dm_event.fields=entities',
    )
    expect(body.data[0].referenced_tweets).toEqual([{ id: shared }])
    expect(body.includes.tweets[0].id).toBe(shared)
    expect(body.data[0].urls[0].expanded_url).toBe(`https://x.com/anna/status/${shared}`)
  })
})
