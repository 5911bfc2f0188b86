import { RichText } from '@atproto/api'
import type { Tell } from '../demo-stage.ts'
import type {
  Network as CastWorld,
  RecordEntry,
  SandboxDirect,
  SandboxPost,
  SandboxUser,
} from '../network.ts'
import { withHandles } from './handles.ts'
import type { Ledger, Ref, Standing } from './ledger.ts'
import type { Network } from './network.ts'
import type { Townsfolk } from './townsfolk.ts'

export interface Scene {
  readonly network: Network
  /** Where the cast acts: a network in memory. */
  readonly world: CastWorld
  readonly townsfolk: Townsfolk
  readonly ledger: Ledger
  readonly tell: Tell
}

/**
 * Does on the network what the cast does in its own world, one thing after the other. What the brand does there comes
 * from the network (`hear-brand.ts`) and is not carried back.
 */
export function startMirror(scene: Scene): { stop(): Promise<void> } {
  let isOver = false
  let last: Promise<void> = Promise.resolve()
  const forget = scene.world.onRecord(entry => {
    last = last.then(async () => {
      if (isOver) return
      await carryOut(scene, entry).catch(error => {
        if (!isOver) scene.tell(`The demo could not carry out ${entry.type}: ${String(error)}`)
      })
    })
  })
  return {
    async stop() {
      isOver = true
      forget()
      await last
    },
  }
}

export const isOfBrand = ({ role }: SandboxUser): boolean => role !== 'customer'

function findCustomer({ world }: Scene, userId: string): SandboxUser | undefined {
  const user = world.findUser(userId)
  return user === undefined || isOfBrand(user) ? undefined : user
}

async function carryOut(scene: Scene, entry: RecordEntry): Promise<void> {
  if (entry.type === 'post.created') await carryPost(scene, entry.post)
  if (entry.type === 'direct.sent') await carryDirect(scene, entry.direct)
  if (entry.type === 'follow.created') await carryFollow(scene, entry.sourceId, entry.targetId)
}

async function carryPost(scene: Scene, post: SandboxPost): Promise<void> {
  const author = findCustomer(scene, post.authorId)
  if (author === undefined) return
  const related = post.repostsId ?? post.inReplyToId ?? post.quotesId
  const target = scene.ledger.findStanding(related)
  // What it belongs to never came to the network.
  if (related !== null && target === undefined) return
  const { agent } = await scene.townsfolk.get(author)
  // A reply that is indexed before its parent never becomes a notification.
  if (target !== undefined) await scene.network.settle()
  if (post.repostsId !== null && target !== undefined) {
    await agent.repost(target.ref.uri, target.ref.cid)
    return
  }
  const isKnown = (username: string) => scene.world.findUser(username) !== undefined
  const rich = new RichText({ text: withHandles(post.text, isKnown) })
  await rich.detectFacets(agent)
  const { text, facets } = rich
  const ref = await agent.post({ text, facets, langs: [post.lang], ...relate(post, target) })
  note(scene.ledger, post, ref, target)
}

function relate(post: SandboxPost, target: Standing | undefined): object {
  if (target === undefined) return {}
  if (post.inReplyToId !== null) return { reply: { root: target.root, parent: target.ref } }
  return { embed: { $type: 'app.bsky.embed.record', record: target.ref } }
}

/** Its thread's beginning is the parent's, or the post itself. */
export function note(
  ledger: Ledger,
  post: Pick<SandboxPost, 'id' | 'inReplyToId'>,
  { uri, cid }: Ref,
  parent: Standing | undefined,
): void {
  const ref = { uri, cid }
  ledger.note(post.id, { ref, root: post.inReplyToId === null ? ref : (parent?.root ?? ref) })
}

async function carryDirect(scene: Scene, { senderId, recipientId, text }: SandboxDirect): Promise<void> {
  const sender = findCustomer(scene, senderId)
  const recipient = recipientId === null ? undefined : scene.world.findUser(recipientId)
  if (sender === undefined || recipient === undefined) return
  const { agent } = await scene.townsfolk.get(sender)
  const { did } = await scene.townsfolk.get(recipient)
  const chat = agent.withProxy('bsky_chat', scene.network.chatDid).chat.bsky.convo
  const { convo } = (await chat.getConvoForMembers({ members: [did] })).data
  await chat.sendMessage({ convoId: convo.id, message: { text } })
}

async function carryFollow(scene: Scene, sourceId: string, targetId: string): Promise<void> {
  const source = findCustomer(scene, sourceId)
  const target = scene.world.findUser(targetId)
  if (source === undefined || target === undefined) return
  const { agent } = await scene.townsfolk.get(source)
  await agent.follow((await scene.townsfolk.get(target)).did)
}
