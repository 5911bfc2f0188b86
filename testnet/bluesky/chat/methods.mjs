import { InvalidRequestError } from '@atproto/xrpc-server'
import { countUnread } from './convos.mjs'

const LOG_PAGE = 100

/** The methods of `chat.bsky.convo` by name: each takes the caller's DID and what was asked. */
export function makeMethods(convos, people) {
  async function show(convo, did) {
    const { id, rev, members, messages, accepted } = convo
    return {
      id,
      rev,
      members: await Promise.all(members.map(people.describe)),
      lastMessage: messages.at(-1),
      muted: false,
      status: accepted.has(did) ? 'accepted' : 'request',
      unreadCount: countUnread(convo, did),
    }
  }

  function get(did, convoId) {
    const convo = convos.find(convoId)
    if (!convo?.members.includes(did)) throw new InvalidRequestError('Convo not found', 'InvalidConvo')
    return convo
  }

  /** Settings decide who may begin. A talk that the other has accepted goes on whatever they are, but for a block. */
  async function findRefusal(did, other) {
    const refusal = await people.findRefusal(did, other)
    if (refusal?.customErrorName === 'BlockedActor') return refusal
    return convos.findBetween(did, other)?.accepted.has(other) ? undefined : refusal
  }

  async function begin(did, other) {
    const refusal = await findRefusal(did, other)
    if (refusal) throw refusal
    const found = convos.findBetween(did, other)
    if (found) return found
    const isAccepted = await people.follows(other, did)
    // Another request may have begun it meanwhile: there is one talk for two people.
    return convos.findBetween(did, other) ?? convos.begin(did, other, isAccepted)
  }

  return {
    async getConvoForMembers(did, { members }) {
      return { convo: await show(await begin(did, otherOf(did, members)), did) }
    },

    async getConvoAvailability(did, { members }) {
      const other = otherOf(did, members)
      const convo = convos.findBetween(did, other)
      const canChat = (await findRefusal(did, other)) === undefined
      return { canChat, convo: convo && (await show(convo, did)) }
    },

    async getConvo(did, { convoId }) {
      return { convo: await show(get(did, convoId), did) }
    },

    async listConvos(did, { limit, cursor, status, readState }) {
      const chosen = convos
        .listOf(did)
        .filter(({ rev }) => cursor === undefined || rev < cursor)
        .filter(({ accepted }) => status === undefined || accepted.has(did) === (status === 'accepted'))
        .filter(convo => readState === undefined || countUnread(convo, did) > 0)
        .sort((a, b) => (a.rev < b.rev ? 1 : -1))
      const page = chosen.slice(0, limit)
      const shown = await Promise.all(page.map(convo => show(convo, did)))
      return { convos: shown, cursor: chosen.length > limit ? page.at(-1)?.rev : undefined }
    },

    /** Oldest first after the cursor; without one the newest page, whose cursor is the way in. */
    async getLog(did, { cursor }) {
      const entries = convos.logOf(did)
      const page = cursor === undefined ? entries.slice(-LOG_PAGE) : after(entries, cursor).slice(0, LOG_PAGE)
      return { logs: page, cursor: page.at(-1)?.rev ?? cursor ?? convos.latestRev() }
    },

    async getMessages(did, { convoId, limit, cursor }) {
      const { messages } = get(did, convoId)
      const older = messages.filter(({ rev }) => cursor === undefined || rev < cursor).reverse()
      const page = older.slice(0, limit)
      return { messages: page, cursor: older.length > limit ? page.at(-1)?.rev : undefined }
    },

    async sendMessage(did, { convoId, message }) {
      const convo = get(did, convoId)
      const refusal = await findRefusal(did, otherOf(did, convo.members))
      if (refusal) throw refusal
      const { text, facets } = message
      return convos.write(convo, did, { text, facets, replyTo: findReplied(convo, message.replyTo) })
    },

    async updateRead(did, { convoId, messageId }) {
      const convo = get(did, convoId)
      const message = messageId ? convo.messages.find(({ id }) => id === messageId) : convo.messages.at(-1)
      if (message) convos.read(convo, did, message)
      return { convo: await show(convo, did) }
    },

    async acceptConvo(did, { convoId }) {
      return { rev: convos.accept(get(did, convoId), did) }
    },
  }
}

function otherOf(did, members) {
  const others = [...new Set(members)].filter(member => member !== did)
  if (others.length !== 1) throw new InvalidRequestError('a conversation is between two people')
  return others[0]
}

const after = (entries, cursor) => entries.filter(({ rev }) => rev > cursor)

function findReplied({ messages }, replyTo) {
  if (!replyTo) return undefined
  const found = messages.find(({ id }) => id === replyTo.messageId)
  if (!found) throw new InvalidRequestError('the message replied to was not found', 'ReplyTargetNotFound')
  const { replyTo: _, ...shown } = found
  return shown
}
