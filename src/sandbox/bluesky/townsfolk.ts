import type { SandboxUser } from '../network.ts'
import { accountNameOf } from './handles.ts'
import { type Person, signUp } from './person.ts'

/** The people of the cast on this network: each opens an account when he first does something. */
export interface Townsfolk {
  get(user: SandboxUser): Promise<Person>
  findByDid(did: string): SandboxUser | undefined
}

export function createTownsfolk(service: string): Townsfolk {
  const people = new Map<string, Promise<Person>>()
  const userOf = new Map<string, SandboxUser>()

  async function settle(user: SandboxUser): Promise<Person> {
    const person = await signUp(service, accountNameOf(user.username))
    await introduce(person, user)
    userOf.set(person.did, user)
    return person
  }

  return {
    get(user) {
      const known = people.get(user.id)
      if (known !== undefined) return known
      const coming = settle(user)
      people.set(user.id, coming)
      // Who could not come may try again.
      coming.catch(() => people.delete(user.id))
      return coming
    },
    findByDid: did => userOf.get(did),
  }
}

/** Name, words about oneself, and who may write directly: without a word of one's own only those whom one follows. */
async function introduce({ agent, did }: Person, user: SandboxUser): Promise<void> {
  const { name: displayName, description } = user
  await agent.upsertProfile(existing => ({ ...existing, displayName, description }))
  const collection = 'chat.bsky.actor.declaration'
  const allowIncoming = user.directMessages === 'everyone' ? 'all' : 'following'
  const record = { $type: collection, allowIncoming }
  await agent.com.atproto.repo.putRecord({ repo: did, collection, rkey: 'self', record })
}
