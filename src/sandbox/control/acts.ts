import { z } from 'zod'
import type { OpenNetwork } from '../create-network.ts'
import { readBody } from '../x/body.ts'
import { getUser, id, person, unwrap } from './people.ts'

/** What a person does without saying anything new. `undo` takes it back. */
type Act = (network: OpenNetwork, body: unknown) => unknown

const undo = z.boolean().default(false)
const reactionSchema = z.strictObject({ username: person, postId: id, undo })
const bondSchema = z.strictObject({ source: person, target: person, undo })
const editSchema = z.strictObject({ username: person, postId: id, text: z.string() })
const voteSchema = z.strictObject({ username: person, postId: id, position: z.int().min(1).max(4) })
const deletionSchema = z.strictObject({ username: person, postId: id })
const blockSchema = bondSchema.extend({ scope: z.enum(['all', 'directs']).default('all') })
const groupSchema = z.strictObject({ founder: person, participants: z.array(person).min(1).max(49) })
const memberSchema = z.strictObject({
  groupId: id,
  username: person,
  users: z.array(person).max(49).optional(),
})
const groupMessageSchema = z.strictObject({ groupId: id, username: person, text: z.string() })
const encryptedSchema = z.strictObject({ from: person, to: person, text: z.string() })
const talkSchema = z.strictObject({ username: person, conversationId: z.string().max(50) })
const profileSchema = z.strictObject({
  username: person,
  profile: z
    .strictObject({
      name: z.string().min(1).max(50),
      description: z.string().max(300),
      url: z.url(),
      location: z.string().max(50),
      directMessages: z.enum(['everyone', 'followed']),
    })
    .partial(),
})

/** Acts by the last part of their address under `/sandbox`. */
export const ACTS: { readonly [path: string]: Act } = {
  likes: (network, body) => {
    const { username, postId, undo } = readBody(reactionSchema, body)
    const act = undo ? network.unlike : network.like
    return { liked: unwrap(act(getUser(network, username).id, postId)) && !undo }
  },
  hidden: (network, body) => {
    const { username, postId, undo } = readBody(reactionSchema, body)
    return { hidden: unwrap(network.hide(getUser(network, username).id, postId, !undo)) && !undo }
  },
  votes: (network, body) => {
    const { username, postId, position } = readBody(voteSchema, body)
    return { voted: unwrap(network.vote(getUser(network, username).id, postId, position)) }
  },
  edits: (network, body) => {
    const { username, postId: previousId, text } = readBody(editSchema, body)
    return { post: unwrap(network.post(getUser(network, username).id, { text, previousId }, 'cast')) }
  },
  deletions: (network, body) => {
    const { username, postId } = readBody(deletionSchema, body)
    return { deleted: unwrap(network.deletePost(getUser(network, username).id, postId)) }
  },
  unfollows: (network, body) => {
    const { source, target } = readBody(bondSchema, body)
    return { unfollowed: unwrap(network.unfollow(getUser(network, source).id, getUser(network, target).id)) }
  },
  blocks: (network, body) => {
    const { source, target, scope, undo } = readBody(blockSchema, body)
    const act = undo ? network.unblock : network.block
    return { blocked: unwrap(act(getUser(network, source).id, getUser(network, target).id, scope)) && !undo }
  },
  profiles: (network, body) => {
    const { username, profile } = readBody(profileSchema, body)
    return { user: unwrap(network.changeProfile(getUser(network, username).id, profile)) }
  },
  groups: (network, body) => {
    const { founder, participants } = readBody(groupSchema, body)
    const others = participants.map(name => getUser(network, name).id)
    return { group: unwrap(network.createGroup(getUser(network, founder).id, others)) }
  },
  'groups/members': (network, body) => {
    const { groupId, username, users } = readBody(memberSchema, body)
    const userId = getUser(network, username).id
    if (!users) return { left: unwrap(network.leaveGroup(userId, groupId)) }
    const fresh = users.map(name => getUser(network, name).id)
    return { joined: unwrap(network.joinGroup(userId, groupId, fresh)) }
  },
  'groups/messages': (network, body) => {
    const { groupId, username, text } = readBody(groupMessageSchema, body)
    const direct = { to: { groupId }, text }
    return { direct: unwrap(network.writeDirect(getUser(network, username).id, direct, 'cast')) }
  },
  encrypted: (network, body) => {
    const { from, to, text } = readBody(encryptedSchema, body)
    const direct = { to: { userId: getUser(network, to).id }, text, isEncrypted: true }
    return { direct: unwrap(network.writeDirect(getUser(network, from).id, direct, 'cast')) }
  },
  reads: (network, body) => {
    const { username, conversationId } = readBody(talkSchema, body)
    return { read: unwrap(network.readDirects(getUser(network, username).id, conversationId)) }
  },
  typing: (network, body) => {
    const { username, conversationId } = readBody(talkSchema, body)
    return { typing: unwrap(network.typeDirect(getUser(network, username).id, conversationId)) }
  },
}
