import { expect } from 'vitest'
import type { Inbound } from '../../connector.ts'

/** What the desk relies on in every message. */
export const expectWhole = (item: Inbound): void => expect(listFlaws(item)).toEqual([])

const ID = /^\d{1,19}$/

function listFlaws(item: Inbound): string[] {
  const { author, isSealed, writtenAt } = item
  const ids = [
    author.externalId,
    item.inReplyTo,
    item.inReplyToAuthor,
    item.quotes,
    item.reposts,
    ...item.mentions,
    ...item.editOf,
  ]
  const holds: Readonly<Record<string, boolean>> = {
    // What is encrypted has an id of its own kind.
    'an id': isSealed ? item.externalId.length > 0 : ID.test(item.externalId),
    'ids of others': ids.every(id => id === null || ID.test(id)),
    names: [author.handle, author.displayName, item.networkThread].every(name => /./.test(name)),
    text: typeof item.text === 'string',
    'a time': !Number.isNaN(writtenAt.getTime()),
    followers: Number.isSafeInteger(author.followers) && author.followers >= 0,
    'a counterpart where it is direct': (item.visibility === 'direct') === (item.counterpart !== null),
  }
  return Object.keys(holds).filter(what => !holds[what])
}
