/**
 * Links as people write them and as networks give them back: shortened, and with a scheme that was not there.
 * All up to the next space goes, so that a full stop behind a link is treated alike in both.
 */
const LINK = /https?:\/\/\S+|(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\S*/giu

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
    .replace(LINK, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return `${post.target ?? ''}|${post.recipient ?? ''}|${text}`
}

const unescapeEntities = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
