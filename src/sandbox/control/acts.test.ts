import { afterAll, beforeAll, expect, test } from 'vitest'
import { PNG } from '../media/samples.fixture.ts'
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts'
import { type ApiClient, createApiClient } from '../x/testing/api-client.ts'
import { ACTS } from './acts.ts'

let sandbox: RunningSandbox
let anyone: ApiClient
let ids: { [name: string]: string }

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, limits: 'none' })
  anyone = createApiClient(sandbox, null)
  for (const username of ['anna', 'bruno', 'carla']) await anyone.post('/sandbox/users', { username })
  const say = async (username: string, text: string, more = {}) =>
    (await anyone.post('/sandbox/posts', { username, text, ...more })).body.post.id as string
  const root = await say('anna', 'Chi viene?', { poll: { options: ['io', 'no'], durationMinutes: 5 } })
  const direct = await anyone.post('/sandbox/directs', { from: 'bruno', to: 'anna', text: 'Ciao' })
  const group = await anyone.post('/sandbox/groups', { founder: 'anna', participants: ['bruno'] })
  ids = {
    root,
    reply: await say('bruno', 'Io no', { inReplyToId: root }),
    talk: direct.body.direct.conversationId,
    group: group.body.group.conversationId,
  }
})

afterAll(() => sandbox.close())

const fill = (body: object): object =>
  JSON.parse(JSON.stringify(body).replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name))

test.each([
  ['likes', { username: 'anna', postId: '{reply}' }, 'like.created'],
  ['likes', { username: 'anna', postId: '{reply}', undo: true }, 'like.deleted'],
  ['votes', { username: 'bruno', postId: '{root}', position: 2 }, 'poll.voted'],
  ['hidden', { username: 'anna', postId: '{reply}' }, 'post.hidden'],
  ['hidden', { username: 'anna', postId: '{reply}', undo: true }, 'post.unhidden'],
  ['edits', { username: 'bruno', postId: '{reply}', text: 'Io sì!' }, 'post.edited'],
  ['deletions', { username: 'bruno', postId: '{reply}' }, 'post.deleted'],
  ['follows', { source: 'bruno', target: 'anna' }, 'follow.created'],
  ['unfollows', { source: 'bruno', target: 'anna' }, 'follow.deleted'],
  ['blocks', { source: 'carla', target: 'anna' }, 'block.created'],
  ['blocks', { source: 'carla', target: 'anna', undo: true }, 'block.deleted'],
  ['profiles', { username: 'anna', profile: { description: 'Nuova' } }, 'user.changed'],
  ['groups/members', { groupId: '{group}', username: 'anna', users: ['carla'] }, 'direct.joined'],
  ['groups/messages', { groupId: '{group}', username: 'carla', text: 'Eccomi' }, 'direct.sent'],
  ['groups/members', { groupId: '{group}', username: 'carla' }, 'direct.left'],
  ['encrypted', { from: 'anna', to: 'bruno', text: 'Segreto' }, 'direct.sent'],
  ['typing', { username: 'anna', conversationId: '{talk}' }, 'direct.typing'],
  ['reads', { username: 'anna', conversationId: '{talk}' }, 'direct.read'],
])('%s %j is recorded as %s', async (path, body, type) => {
  const since = sandbox.network.record().length
  const answer = await anyone.post(`/sandbox/${path}`, fill(body))
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  expect(sandbox.network.record(since)).toMatchObject([{ type }])
})

test.each(Object.keys(ACTS))('/sandbox/%s refuses nonsense', async path => {
  for (const body of [
    null,
    [],
    {},
    { username: 5 },
    { username: 'nobody', postId: '1', from: 'x', to: 'y' },
  ]) {
    const { status } = await anyone.post(`/sandbox/${path}`, body)
    expect([400, 403]).toContain(status)
  }
})

test('people show pictures, in public and in private, and only their own', async () => {
  const bring = async (username: string, category: string) => {
    const media = { username, category, media: PNG.toString('base64'), alt: 'Un punto' }
    return (await anyone.post('/sandbox/media', media)).body.media.id as string
  }
  const picture = await bring('anna', 'tweet_image')
  const post = { text: 'Guardate', mediaIds: [picture] }
  const { body } = await anyone.post('/sandbox/posts', { username: 'anna', ...post })
  expect(body.post.media).toMatchObject([{ id: picture, alt: 'Un punto' }])
  expect((await anyone.post('/sandbox/posts', { username: 'carla', ...post })).status).toBe(404)
  const direct = { from: 'anna', to: 'carla', text: '', mediaIds: [await bring('anna', 'dm_image')] }
  expect((await anyone.post('/sandbox/directs', direct)).body.direct.media.alt).toBe('Un punto')
  expect((await anyone.post('/sandbox/media', { username: 'anna', media: 'AAAA' })).status).toBe(400)
})
