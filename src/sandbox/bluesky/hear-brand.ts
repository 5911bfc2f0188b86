import { z } from 'zod'
import type { SandboxUser } from '../network.ts'
import { cutToPostLength, isTooLongForPost } from '../text.ts'
import { note, type Scene } from './mirror.ts'
import type { Person } from './person.ts'

const LOOK_EVERY_MS = 1500
const POSTS = 'app.bsky.feed.post'
const LATEST = 50

const refSchema = z.object({ uri: z.string(), cid: z.string() })
const postSchema = z.object({
  text: z.string(),
  reply: z.object({ parent: refSchema }).optional(),
  embed: z.object({ record: refSchema }).optional().catch(undefined),
})

/** Lets the cast know what the brand's account has written on the network: its own world is told the same. */
export function hearBrand(scene: Scene, user: SandboxUser, person: Person): { stop(): Promise<void> } {
  const look = makeLook(scene, user, person)
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()
  const lookOn = () => {
    looking = look()
      .catch(error => {
        if (!isOver) scene.tell(`The customers could not look at @${user.username}: ${String(error)}`)
      })
      .then(() => {
        if (!isOver) timer = setTimeout(lookOn, LOOK_EVERY_MS)
      })
  }
  lookOn()
  return {
    async stop() {
      isOver = true
      clearTimeout(timer)
      await looking
    },
  }
}

function makeLook(scene: Scene, user: SandboxUser, person: Person): () => Promise<void> {
  const seen = new Set<string>()
  const readTalks = makeTalkReader(scene, user, person)
  return async () => {
    const query = { repo: person.did, collection: POSTS, limit: LATEST }
    const { data } = await person.agent.com.atproto.repo.listRecords(query)
    for (const { uri, cid, value } of data.records.toReversed()) {
      if (seen.has(uri)) continue
      seen.add(uri)
      const post = postSchema.safeParse(value)
      if (post.success && cid !== undefined) tellOfPost(scene, user, { uri, cid }, post.data)
    }
    await readTalks()
  }
}

function tellOfPost(
  { world, ledger }: Scene,
  user: SandboxUser,
  ref: z.infer<typeof refSchema>,
  { text, reply, embed }: z.infer<typeof postSchema>,
): void {
  const inReplyToId = ledger.findPostId(reply?.parent.uri)
  const quotesId = ledger.findPostId(embed?.record.uri)
  // A word to somebody who is not of the cast is no advertisement to it.
  if (reply !== undefined && inReplyToId === undefined) return
  // The cast's own world allows less.
  const heard = isTooLongForPost(text) ? cutToPostLength(text) : text
  const told = world.post(user.id, { text: heard, inReplyToId, quotesId }, 'cast')
  if (told.ok) note(ledger, told.value, ref, ledger.findStanding(told.value.inReplyToId))
}

const entrySchema = z.object({
  convoId: z.string(),
  message: z.object({ text: z.string(), sender: z.object({ did: z.string() }) }),
})

/** Direct messages come by the log of the account's talks. */
function makeTalkReader(scene: Scene, user: SandboxUser, { agent, did }: Person): () => Promise<void> {
  const chat = agent.withProxy('bsky_chat', scene.network.chatDid).chat.bsky.convo
  let cursor: string | undefined
  return async () => {
    const { data } = await chat.getLog({ cursor })
    cursor = data.cursor
    for (const entry of data.logs) {
      const created = entrySchema.safeParse(entry)
      if (!entry.$type?.endsWith('#logCreateMessage') || !created.success) continue
      const { convoId, message } = created.data
      if (message.sender.did !== did) continue
      const { convo } = (await chat.getConvo({ convoId })).data
      const partner = convo.members.map(each => scene.townsfolk.findByDid(each.did)).find(isOther(user))
      if (partner !== undefined) scene.world.sendDirect(user.id, partner.id, message.text, 'cast')
    }
  }
}

const isOther = (user: SandboxUser) => (other: SandboxUser | undefined) =>
  other !== undefined && other.id !== user.id
