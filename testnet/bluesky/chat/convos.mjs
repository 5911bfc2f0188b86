import { TID } from '@atproto/common-web'

/**
 * All talks and what happened in them. A talk's members never change, `accepted` are those who wrote or agreed to
 * it. Each change gets a higher `rev`, which orders everything and serves as cursor.
 */
export function createConvos() {
  const convos = new Map()
  const logs = new Map()
  let lastRev = TID.nextStr()

  const nextRev = () => {
    lastRev = TID.nextStr(lastRev)
    return lastRev
  }

  const note = (did, entry) => logs.set(did, [...(logs.get(did) ?? []), entry])

  function noteForAll(convo, entry) {
    for (const did of convo.members) note(did, entry)
  }

  function begin(by, other, isAcceptedByOther) {
    const rev = nextRev()
    const accepted = new Set(isAcceptedByOther ? [by, other] : [by])
    const convo = { id: rev, rev, members: [by, other], accepted, readUpTo: new Map(), messages: [] }
    convos.set(convo.id, convo)
    noteForAll(convo, { $type: 'chat.bsky.convo.defs#logBeginConvo', rev, convoId: convo.id })
    return convo
  }

  function accept(convo, did) {
    if (convo.accepted.has(did)) return undefined
    convo.accepted.add(did)
    convo.rev = nextRev()
    note(did, { $type: 'chat.bsky.convo.defs#logAcceptConvo', rev: convo.rev, convoId: convo.id })
    return convo.rev
  }

  /** Who writes has accepted, and has read what was there. */
  function write(convo, did, content) {
    accept(convo, did)
    const rev = nextRev()
    const sentAt = new Date().toISOString()
    const $type = 'chat.bsky.convo.defs#messageView'
    const message = { $type, id: rev, rev, ...content, sender: { did }, sentAt }
    convo.rev = rev
    convo.messages.push(message)
    convo.readUpTo.set(did, rev)
    const entry = { $type: 'chat.bsky.convo.defs#logCreateMessage', rev, convoId: convo.id, message }
    noteForAll(convo, entry)
    return message
  }

  function read(convo, did, message) {
    if (message.rev <= (convo.readUpTo.get(did) ?? '')) return
    convo.readUpTo.set(did, message.rev)
    const rev = nextRev()
    note(did, { $type: 'chat.bsky.convo.defs#logReadConvo', rev, convoId: convo.id, message })
  }

  return {
    begin,
    accept,
    write,
    read,
    find: id => convos.get(id),
    findBetween: (a, b) =>
      [...convos.values()].find(({ members }) => members.includes(a) && members.includes(b)),
    /** A talk in which nothing was said is shown to nobody but who began it. */
    listOf: did =>
      [...convos.values()].filter(
        ({ members, messages }) => members[0] === did || (members.includes(did) && messages.length > 0),
      ),
    logOf: did => logs.get(did) ?? [],
    latestRev: () => lastRev,
  }
}

export const countUnread = ({ messages, readUpTo }, did) =>
  messages.filter(({ rev, sender }) => sender.did !== did && rev > (readUpTo.get(did) ?? '')).length
