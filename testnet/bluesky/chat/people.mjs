import { AtpAgent } from '@atproto/api'
import { InvalidRequestError } from '@atproto/xrpc-server'

const PAGE = 100

/** What the chat must know of people. It is read from their own repositories, which need no time for indexing. */
export function makePeople(ids, appviewUrl) {
  const appview = new AtpAgent({ service: appviewUrl })

  async function findRefusal(from, to) {
    if (!(await ids.did.resolve(to))) return refuse('RecipientNotFound', 'recipient does not exist')
    const blocks = await Promise.all([lists('block', from, to), lists('block', to, from)])
    if (blocks.includes(true)) return refuse('BlockedActor', 'block between recipient and sender')
    const allowed = await readAllowIncoming(to)
    if (allowed === 'none') return refuse('MessagesDisabled', 'recipient has disabled incoming messages')
    if (allowed === 'all' || (await lists('follow', to, from))) return undefined
    return refuse(
      'NotFollowedBySender',
      'recipient requires incoming messages to come from someone they follow',
    )
  }

  /** Nobody has to declare anything: people who did not are written to by those whom they follow. */
  async function readAllowIncoming(did) {
    const { repo } = await openRepo(did)
    try {
      const { data } = await repo.getRecord({
        repo: did,
        collection: 'chat.bsky.actor.declaration',
        rkey: 'self',
      })
      return data.value.allowIncoming
    } catch (error) {
      if (error.error === 'RecordNotFound') return 'following'
      throw error
    }
  }

  /** Whether `owner` has such a record (a follow, a block) about `subject`. */
  async function lists(kind, owner, subject) {
    const { repo } = await openRepo(owner)
    let cursor
    do {
      const query = { repo: owner, collection: `app.bsky.graph.${kind}`, limit: PAGE, cursor }
      const { data } = await repo.listRecords(query)
      if (data.records.some(({ value }) => value.subject === subject)) return true
      cursor = data.cursor
    } while (cursor)
    return false
  }

  async function openRepo(did) {
    const { pds, handle } = await ids.did.resolveAtprotoData(did)
    return { repo: new AtpAgent({ service: pds }).com.atproto.repo, handle }
  }

  /** A profile as the AppView shows it; who is not indexed yet has at least a handle. */
  async function describe(did) {
    try {
      const { data } = await appview.getProfile({ actor: did })
      const { handle, displayName, avatar, createdAt } = data
      return { did, handle, displayName, avatar, createdAt }
    } catch {
      return { did, handle: (await openRepo(did)).handle }
    }
  }

  return { describe, findRefusal, follows: (follower, did) => lists('follow', follower, did) }
}

const refuse = (code, message) => new InvalidRequestError(message, code)
