import { domainOf, splitTag } from './parse/addresses.ts'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const MARK = 'p-'

/** The id of a mail of ours: the same for every try of one delivery, so that a second one could be known as such. */
export const messageIdOf = (deliveryId: string, address: string): string =>
  `<${deliveryId}@${domainOf(address)}>`

/** Whether a mail with this id was written by the desk for this address; nobody else can guess one. */
export const isOurs = (messageId: string, address: string): boolean =>
  new RegExp(`^<${UUID}@${domainOf(address).replaceAll('.', '\\.')}>$`, 'i').test(messageId)

/**
 * Where the answer is to go: by its tag it is known what it answers, also when the customer's program has lost the
 * thread. The tag is the delivery's id, which nobody can guess.
 */
export function replyAddressOf(deliveryId: string, address: string): string {
  const { base } = splitTag(address)
  const at = base.lastIndexOf('@')
  return `${base.slice(0, at)}+${MARK}${deliveryId}${base.slice(at)}`
}

/** The mail of ours that an address with such a tag answers. */
export const findAnsweredId = (tag: string, address: string): string | null =>
  new RegExp(`^${MARK}${UUID}$`, 'i').test(tag) ? messageIdOf(tag.slice(MARK.length), address) : null
