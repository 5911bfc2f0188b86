const MAX_URL_LENGTH = 200

export interface UrlRules {
  /** Whether http://127.0.0.1 with a port is good enough. The network itself wants https without a port. */
  readonly allowLocalWebhooks: boolean
}

/** Why the network does not take this address; null when it does. */
export function findUrlFault(url: string, { allowLocalWebhooks }: UrlRules): string | null {
  const parsed = URL.parse(url)
  if (!parsed || url.length > MAX_URL_LENGTH) return 'The url is not valid.'
  if (parsed.username !== '' || parsed.hash !== '') return 'The url must have no credentials and no fragment.'
  if (allowLocalWebhooks && parsed.protocol === 'http:' && isLocal(url)) return null
  if (parsed.protocol !== 'https:') return 'The url must be https.'
  return parsed.port === '' ? null : 'The url must not name a port.'
}

/** The sandbox sends nothing to any other machine. */
export function isLocal(url: string): boolean {
  return URL.parse(url)?.hostname === '127.0.0.1'
}
