import { beforeEach, describe, expect, test } from 'vitest'
import { createNetwork, type OpenNetwork } from '../create-network.ts'
import type { NewPost, SandboxPost, Told } from '../network.ts'
import { openRecord } from '../record-file.ts'
import { EDITABLE_MS } from '../rules.ts'
import type { SandboxMedia } from '../subjects.ts'

let network: OpenNetwork
let time: number
let anna: string
let bruno: string
let carla: string

beforeEach(() => {
  time = Date.parse('2026-11-22T09:00:00Z')
  network = createNetwork({ record: openRecord(null), now: () => new Date(time), summonedReplies: true })
  const join = (username: string, verified = false) =>
    network.join({
      username,
      name: username,
      description: '',
      followers: 0,
      verified,
      role: 'customer',
      directMessages: 'everyone',
    }).id
  anna = join('anna')
  bruno = join('bruno', true)
  carla = join('carla')
})

function value<T>(told: Told<T>): T {
  if (!told.ok) throw new Error(told.refusal.detail)
  return told.value
}

const codeOf = (told: Told<unknown>): string => (told.ok ? 'well' : told.refusal.code)
const write = (authorId: string, text: string, more: Partial<NewPost> = {}): SandboxPost =>
  value(network.post(authorId, { text, ...more }, 'cast'))
const types = (since = 0) => network.record(since).map(entry => entry.type)

const picture = (type: SandboxMedia['type'], id = '1'): SandboxMedia => ({
  id,
  ownerId: anna,
  type,
  contentType: 'image/png',
  bytes: 1,
  width: 1,
  height: 1,
})

describe('edits', () => {
  const edit = (previousId: string, text = 'meglio', by = anna) =>
    network.post(by, { text, previousId }, 'api')

  test('make a new version that takes the place of the old', () => {
    const question = write(anna, '@bruno aiuto')
    const answer = write(bruno, 'Eccomi', { inReplyToId: question.id })
    network.like(carla, question.id)
    const edited = value(edit(question.id, '@carla aiuto'))
    expect(edited).toMatchObject({ conversationId: question.id, editHistory: [question.id, edited.id] })
    expect(network.findPost(question.id)?.text).toBe('@bruno aiuto')
    expect(network.state.postsBy.get(anna)).toEqual([edited.id])
    expect(network.state.mentionsOf.get(bruno)).toEqual([])
    expect(network.state.mentionsOf.get(carla)).toEqual([edited.id])
    expect(network.state.conversations.get(question.id)).toEqual([answer.id, edited.id])
    expect(codeOf(network.like(carla, edited.id))).toBe('well')
    expect(types().filter(type => type === 'like.created')).toHaveLength(1)
  })

  test('are for the author, for half an hour, five times', () => {
    let { id } = write(anna, 'uno')
    expect(codeOf(edit(id, 'altro', bruno))).toBe('notYours')
    for (let round = 1; round <= 5; round++) id = value(edit(id, `giro ${round}`)).id
    expect(codeOf(edit(id, 'giro 6'))).toBe('notEditable')
    const late = write(anna, 'due').id
    time += EDITABLE_MS
    expect(codeOf(edit(late))).toBe('notEditable')
  })

  test.each([
    ['an older version', () => value(edit(write(anna, 'uno').id)).editHistory?.[0] ?? ''],
    ['a poll', () => write(anna, 'chi?', { poll: { options: ['a', 'b'], durationMinutes: 5 } }).id],
    ['a repost', () => value(network.repost(anna, write(bruno, 'x').id, 'cast')).id],
  ])('are not for %s', (_, make) => {
    expect(codeOf(edit(make(), 'ancora'))).toBe('notEditable')
  })

  test('go with all versions when the post is deleted', () => {
    const first = write(anna, 'uno').id
    const second = value(edit(first)).id
    value(network.deletePost(anna, first))
    expect([first, second].map(id => network.findPost(id))).toEqual([undefined, undefined])
  })
})

describe('what hangs on a post', () => {
  test.each<[string, Partial<NewPost>, string]>([
    ['four photos', { media: ['1', '2', '3', '4'].map(id => picture('photo', id)) }, 'well'],
    ['five photos', { media: ['1', '2', '3', '4', '5'].map(id => picture('photo', id)) }, 'invalid'],
    ['one film', { media: [picture('video')] }, 'well'],
    ['a film and a photo', { media: [picture('video'), picture('photo')] }, 'invalid'],
    ['a photo without words', { text: '', media: [picture('photo')] }, 'well'],
    ['nothing without words', { text: '' }, 'empty'],
    ['a poll', { poll: { options: ['a', 'b'], durationMinutes: 5 } }, 'well'],
    [
      'a poll with a photo',
      { poll: { options: ['a', 'b'], durationMinutes: 5 }, media: [picture('photo')] },
      'invalid',
    ],
    ['an invitation', { directMessageLink: 'https://x.com/messages/compose?recipient_id=1' }, 'well'],
  ])('%s', (_, more, code) => {
    expect(codeOf(network.post(anna, { text: 'Ecco', ...more }, 'api'))).toBe(code)
  })

  test.each([
    ['anna', 281, 'tooLong'],
    ['bruno', 281, 'well'],
    ['bruno', 25_001, 'tooLong'],
  ])('%s writes %i characters: %s', (username, length, code) => {
    const { id = '' } = network.findUser(username) ?? {}
    expect(codeOf(network.post(id, { text: 'a'.repeat(length) }, 'cast'))).toBe(code)
  })
})

describe('who may reply', () => {
  test.each([
    ['following', 'carla', 'replyLimited'],
    ['following', 'bruno', 'replyLimited'],
    ['mentionedUsers', 'carla', 'replyLimited'],
    ['verified', 'bruno', 'well'],
    ['verified', 'carla', 'replyLimited'],
    ['subscribers', 'bruno', 'replyLimited'],
    ['mentionedUsers', 'anna', 'well'],
  ] as const)('%s lets @%s: %s', (replySettings, username, code) => {
    const { id } = write(anna, 'Parliamone', { replySettings })
    const by = network.findUser(username)?.id ?? ''
    expect(codeOf(network.post(by, { text: 'Anche io', inReplyToId: id }, 'cast'))).toBe(code)
  })

  test('those who are followed or named may', () => {
    network.follow(anna, carla)
    const { id } = write(anna, 'Parliamone @bruno', { replySettings: 'following' })
    for (const by of [bruno, carla])
      expect(codeOf(network.post(by, { text: 'Sì', inReplyToId: id }, 'cast'))).toBe('well')
  })

  test('those who are blocked may not', () => {
    network.block(anna, carla, 'all')
    const { id } = write(anna, 'Parliamone')
    expect(codeOf(network.post(carla, { text: 'Sì', inReplyToId: id }, 'cast'))).toBe('replyLimited')
    expect(codeOf(network.sendDirect(carla, anna, 'ma', 'cast'))).toBe('directClosed')
  })
})

describe('reactions', () => {
  test.each<[string, () => unknown, string[]]>([
    ['a like', () => [network.like(anna, root.id), network.like(anna, root.id)], ['like.created']],
    ['no like', () => network.unlike(anna, root.id), []],
    ['a follow', () => [network.follow(anna, bruno), network.follow(anna, bruno)], ['follow.created']],
    [
      'a mute',
      () => [network.mute(anna, bruno), network.unmute(anna, bruno)],
      ['mute.created', 'mute.deleted'],
    ],
  ])('%s is recorded once', (_, act, expected) => {
    const since = network.record().length
    act()
    expect(types(since)).toEqual(expected)
  })

  let root: SandboxPost
  beforeEach(() => {
    root = write(anna, 'Chi viene?', { poll: { options: ['io', 'no'], durationMinutes: 5 } })
  })

  test('replies are hidden by whoever began the conversation', () => {
    const reply = write(bruno, 'Io no', { inReplyToId: root.id })
    expect(codeOf(network.hide(bruno, reply.id, true))).toBe('notInConversation')
    expect(codeOf(network.hide(anna, root.id, true))).toBe('notInConversation')
    expect(codeOf(network.hide(anna, reply.id, true))).toBe('well')
    expect(network.state.hiddenPosts.has(reply.id)).toBe(true)
    network.hide(anna, reply.id, false)
    expect(network.state.hiddenPosts.has(reply.id)).toBe(false)
  })

  test('votes are one each, until the end', () => {
    expect(codeOf(network.vote(bruno, root.id, 3))).toBe('invalid')
    expect(codeOf(network.vote(bruno, root.id, 1))).toBe('well')
    expect(codeOf(network.vote(bruno, root.id, 2))).toBe('duplicate')
    time += 5 * 60_000
    expect(codeOf(network.vote(carla, root.id, 2))).toBe('pollClosed')
  })

  test('a repost can be taken back and done again', () => {
    value(network.repost(bruno, root.id, 'cast'))
    network.unrepost(bruno, root.id)
    expect(codeOf(network.repost(bruno, root.id, 'cast'))).toBe('well')
  })
})

describe('groups', () => {
  test('are heard by those who take part', () => {
    const { conversationId: groupId } = value(network.createGroup(anna, [bruno]))
    value(network.writeDirect(anna, { to: { groupId }, text: 'Ciao' }, 'cast'))
    expect(codeOf(network.writeDirect(carla, { to: { groupId }, text: 'Ciao' }, 'cast'))).toBe(
      'notInConversation',
    )
    value(network.joinGroup(bruno, groupId, [carla]))
    const { id } = value(network.writeDirect(carla, { to: { groupId }, text: 'Eccomi' }, 'cast'))
    value(network.leaveGroup(bruno, groupId))
    value(network.writeDirect(carla, { to: { groupId }, text: 'Bruno?' }, 'cast'))
    expect(network.state.directsWith.get(bruno)?.slice(-2)[0]).toBe(id)
    expect(network.state.directsWith.get(carla)).toHaveLength(4)
    expect(network.state.directsWith.get(anna)).toHaveLength(6)
  })

  test('draw nobody in against their will', () => {
    network.block(carla, anna, 'directs')
    expect(codeOf(network.createGroup(anna, [bruno, carla]))).toBe('directClosed')
  })
})

test('encrypted messages are recorded, and listed nowhere', () => {
  const direct = value(
    network.writeDirect(anna, { to: { userId: bruno }, text: 'Segreto', isEncrypted: true }, 'cast'),
  )
  expect(direct.conversationId).toBe(`${bruno}:${anna}`)
  expect(network.state.directsWith.get(bruno)).toBeUndefined()
})

test('a new username leads to the same person, and the old one to nobody', () => {
  value(network.changeProfile(anna, { username: 'annina', name: 'anna' }))
  expect(network.findUser('annina')?.id).toBe(anna)
  expect(network.findUser('anna')).toBeUndefined()
  expect(network.record().at(-1)).toMatchObject({
    before: { username: 'anna' },
    after: { username: 'annina' },
  })
  expect(() => network.changeProfile(anna, { username: 'Bruno' })).toThrow('taken')
})

test('all of it replays to the same state', () => {
  const root = write(anna, 'Chi viene?', { poll: { options: ['io', 'no'], durationMinutes: 5 } })
  const reply = write(bruno, 'Io no', { inReplyToId: root.id })
  const edited = value(network.post(bruno, { text: 'Io @carla sì', previousId: reply.id }, 'cast'))
  network.vote(carla, root.id, 1)
  network.like(carla, edited.id)
  network.unlike(carla, edited.id)
  network.hide(anna, edited.id, true)
  network.block(anna, carla, 'directs')
  network.unblock(anna, carla, 'directs')
  const { conversationId: groupId } = value(network.createGroup(anna, [bruno, carla]))
  const { id } = value(network.writeDirect(anna, { to: { groupId }, text: 'Ciao' }, 'cast'))
  network.deleteDirect(bruno, id)
  network.leaveGroup(carla, groupId)
  network.readDirects(anna, groupId)
  value(network.changeProfile(carla, { username: 'carlotta' }))
  network.deletePost(bruno, edited.id)
  const record = { entries: network.record(), append() {}, close() {} }
  const again = createNetwork({ record, now: () => new Date(time), summonedReplies: true })
  expect(again.state).toEqual(network.state)
})
