/**
 * The names of the Standard Webhooks scheme (https://www.standardwebhooks.com): what is signed is id, time and the very
 * bytes of the body with dots between them.
 */
export const SECRET_MARK = 'whsec_'
export const ID_HEADER = 'webhook-id'
export const TIMESTAMP_HEADER = 'webhook-timestamp'
export const SIGNATURE_HEADER = 'webhook-signature'
/** Ours beside theirs: not signed here, but the body says the same and is. */
export const SEQUENCE_HEADER = 'webhook-sequence'

export const signedContent = (id: string, timestamp: string, body: string): string =>
  `${id}.${timestamp}.${body}`
