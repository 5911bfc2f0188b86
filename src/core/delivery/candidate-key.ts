/**
 * By what a post of ours is recognised when it comes back before its id was known: where it was said, to what,
 * and its text without that which networks change (leading handles, links, entities, spaces).
 */
export function candidateKey(post: {
  readonly target: string | null
  readonly recipient: string | null
  readonly text: string
}): string {
  const text = unescapeEntities(post.text)
    .normalize('NFC')
    .replace(/^(?:\s*@\w+)+/u, '')
    .replace(/https?:\/\/\S+/giu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return `${post.target ?? ''}|${post.recipient ?? ''}|${text}`
}

const unescapeEntities = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
