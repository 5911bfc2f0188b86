/** `at://authority/collection/rkey`, taken apart; null for what is none. */
export interface AtUri {
  readonly authority: string
  readonly collection: string
  readonly rkey: string
}

const AT_URI = /^at:\/\/([^/\s]+)\/([^/\s]+)\/([^/\s]+)$/

export function readAtUri(text: string): AtUri | null {
  const [, authority, collection, rkey] = AT_URI.exec(text) ?? []
  return authority === undefined || collection === undefined || rkey === undefined
    ? null
    : { authority, collection, rkey }
}

export const POST_COLLECTION = 'app.bsky.feed.post'

export const isPostUri = (text: string): boolean => readAtUri(text)?.collection === POST_COLLECTION

/** Whose record it is; null for what is no address of a record. */
export const authorityOf = (uri: string): string | null => readAtUri(uri)?.authority ?? null
