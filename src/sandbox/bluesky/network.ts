import { createPerson, type Person } from './person.ts'

/** Where the parts of a running network answer. Plain data, so that it can be handed to other processes. */
export interface NetworkAddresses {
  /** The server of all accounts: the `service` of an agent. */
  readonly pdsUrl: string
  readonly plcUrl: string
  readonly appviewUrl: string
  /** `ws://host:port`: clients of the firehose append the method's path themselves. */
  readonly firehoseUrl: string
  /** The chat stand-in, for `agent.withProxy('bsky_chat', chatDid)`. */
  readonly chatDid: string
  readonly controlUrl: string
}

export interface Network extends NetworkAddresses {
  /**
   * Answers when all that was written is indexed. Needed between a post and another person's reply to it: people are
   * indexed side by side, and a reply that is indexed before its parent never becomes a notification.
   */
  settle(): Promise<void>
  /** A new person with an account. `name` begins the handle and is made unique: the network outlives a test. */
  createPerson(name: string): Promise<Person>
}

export const reachNetwork = (addresses: NetworkAddresses): Network => ({
  ...addresses,
  settle: () => order(addresses, 'settle'),
  createPerson: name => createPerson(addresses.pdsUrl, name),
})

async function order({ controlUrl }: NetworkAddresses, what: 'settle' | 'stop'): Promise<void> {
  const answer = await fetch(`${controlUrl}/${what}`, { method: 'POST' })
  if (!answer.ok) throw new Error(`The network did not ${what}: ${await answer.text()}`)
}
