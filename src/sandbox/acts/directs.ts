import type { Directs, NewDirect, Told } from '../network.ts'
import {
  decideDirectRefusal,
  decideWordsRefusal,
  directConversationId,
  encryptedConversationId,
  mayWriteDirectly,
  refusal,
} from '../rules.ts'
import { timeFromId } from '../snowflake.ts'
import { seesDirect } from '../state.ts'
import type { SandboxDirect, SandboxParticipation } from '../subjects.ts'
import { DONE, type World, type Writer } from './world.ts'

const MAX_OTHERS = 49

export function createDirects(world: World): Directs {
  return {
    sendDirect: (senderId, userId, text, by) => write(world, senderId, { to: { userId }, text }, by),
    writeDirect: (senderId, direct, by) => write(world, senderId, direct, by),
    deleteDirect: (userId, directId) => deleteDirect(world, userId, directId),
    createGroup: (founderId, participantIds) => createGroup(world, founderId, participantIds),
    joinGroup: (byId, groupId, userIds) => joinGroup(world, byId, groupId, userIds),
    leaveGroup: (userId, groupId) => leaveGroup(world, userId, groupId),
    readDirects: (userId, conversationId) => readDirects(world, userId, conversationId),
    typeDirect: (userId, conversationId) => typeDirect(world, userId, conversationId),
  }
}

function write(world: World, senderId: string, direct: NewDirect, by: Writer): Told<SandboxDirect> {
  const { to } = direct
  return 'userId' in to
    ? writeToUser(world, senderId, to.userId, direct, by)
    : writeIntoGroup(world, senderId, to.groupId, direct, by)
}

const tooLong = 'The message is too long.'

function writeToUser(
  world: World,
  senderId: string,
  recipientId: string,
  direct: NewDirect,
  by: Writer,
): Told<SandboxDirect> {
  const sender = world.state.users.get(senderId)
  const recipient = world.state.users.get(recipientId)
  if (!sender || !recipient) return refusal('notFound', 'There is no such participant.')
  const code = decideDirectRefusal(world.state, sender, recipient, direct)
  if (code) return refusal(code, code === 'tooLong' ? tooLong : undefined)
  const nameTalk = direct.isEncrypted ? encryptedConversationId : directConversationId
  return record(world, direct, by, {
    conversationId: nameTalk(senderId, recipientId),
    senderId,
    recipientId,
  })
}

function writeIntoGroup(
  world: World,
  senderId: string,
  groupId: string,
  direct: NewDirect,
  by: Writer,
): Told<SandboxDirect> {
  if (!isIn(world, senderId, groupId)) return refusal('notInConversation', NOT_A_PARTICIPANT)
  const code = decideWordsRefusal(direct)
  if (code) return refusal(code, code === 'tooLong' ? tooLong : undefined)
  return record(world, direct, by, { conversationId: groupId, senderId, recipientId: null })
}

const NOT_A_PARTICIPANT = 'You are not a participant of this conversation.'

function record(
  world: World,
  { text, media, isEncrypted }: NewDirect,
  by: Writer,
  place: Pick<SandboxDirect, 'conversationId' | 'senderId' | 'recipientId'>,
): Told<SandboxDirect> {
  const id = world.snowflakes.next()
  const direct: SandboxDirect = {
    id,
    ...place,
    text,
    createdAt: timeFromId(id).toISOString(),
    ...(media && { media }),
    ...(isEncrypted && { isEncrypted }),
  }
  world.recorder.append({ type: 'direct.sent', direct, by })
  return { ok: true, value: direct }
}

function deleteDirect(world: World, userId: string, directId: string): Told<true> {
  if (!seesDirect(world.state, userId, directId) || !world.state.directs.has(directId))
    return refusal('notFound', 'There is no such message.')
  world.recorder.append({ type: 'direct.deleted', directId, userId })
  return DONE
}

function createGroup(
  world: World,
  founderId: string,
  participantIds: readonly string[],
): Told<SandboxParticipation> {
  const others = [...new Set(participantIds)].filter(id => id !== founderId)
  if (others.length < 1 || others.length > MAX_OTHERS)
    return refusal('invalid', 'A group has from 2 to 50 participants.')
  return comeTogether(world, founderId, world.snowflakes.next(), others, [founderId, ...others])
}

function joinGroup(
  world: World,
  byId: string,
  groupId: string,
  userIds: readonly string[],
): Told<SandboxParticipation> {
  if (!isIn(world, byId, groupId)) return refusal('notInConversation', NOT_A_PARTICIPANT)
  const fresh = [...new Set(userIds)].filter(id => !isIn(world, id, groupId))
  if (fresh.length === 0) return refusal('duplicate', 'They are participants already.')
  return comeTogether(world, byId, groupId, fresh, fresh)
}

/** Nobody can be drawn into a group by one whom they would not let write to them. */
function comeTogether(
  world: World,
  byId: string,
  conversationId: string,
  invited: readonly string[],
  participantIds: readonly string[],
): Told<SandboxParticipation> {
  const by = world.state.users.get(byId)
  const guests = invited.map(id => world.state.users.get(id))
  if (!by || guests.includes(undefined)) return refusal('notFound', 'There is no such participant.')
  if (guests.some(guest => guest && !mayWriteDirectly(world.state, by, guest))) return refusal('directClosed')
  return recordParticipation(world, 'direct.joined', { conversationId, byId, participantIds })
}

function leaveGroup(world: World, userId: string, groupId: string): Told<SandboxParticipation> {
  if (!isIn(world, userId, groupId)) return refusal('notInConversation', NOT_A_PARTICIPANT)
  const change = { conversationId: groupId, byId: userId, participantIds: [userId] }
  return recordParticipation(world, 'direct.left', change)
}

function recordParticipation(
  world: World,
  type: 'direct.joined' | 'direct.left',
  change: Omit<SandboxParticipation, 'id' | 'createdAt'>,
): Told<SandboxParticipation> {
  const id = world.snowflakes.next()
  const whole = { id, ...change, createdAt: timeFromId(id).toISOString() }
  world.recorder.append({ type, change: whole })
  return { ok: true, value: whole }
}

/** All that is there so far has been seen. */
function readDirects(world: World, userId: string, conversationId: string): Told<true> {
  const lastId = world.state.directConversations.get(conversationId)?.at(-1)
  if (lastId === undefined || !isIn(world, userId, conversationId))
    return refusal('notInConversation', NOT_A_PARTICIPANT)
  world.recorder.append({ type: 'direct.read', conversationId, userId, lastId })
  return DONE
}

function typeDirect(world: World, userId: string, conversationId: string): Told<true> {
  if (!isIn(world, userId, conversationId)) return refusal('notInConversation', NOT_A_PARTICIPANT)
  world.recorder.append({ type: 'direct.typing', conversationId, userId })
  return DONE
}

function isIn({ state }: World, userId: string, conversationId: string): boolean {
  return state.groups.get(conversationId)?.has(userId) ?? conversationId.split('-').includes(userId)
}
