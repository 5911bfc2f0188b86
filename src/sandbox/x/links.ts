import { createHash } from 'node:crypto'

const CODE_LENGTH = 10
const SHOWN_LENGTH = 26

/** A link as readers get it: the network's own short address, and where it leads. */
export interface ShortLink {
  readonly url: string
  readonly expanded_url: string
  readonly display_url: string
}

/** The same address always gets the same short one, so that nothing has to be kept. */
export function shortenLink(written: string): ShortLink {
  const expanded = /^https?:/i.test(written) ? written : `http://${written}`
  const bare = expanded.replace(/^https?:\/\/(www\.)?/i, '')
  return {
    url: `https://t.co/${codeOf(expanded)}`,
    expanded_url: expanded,
    display_url: bare.length > SHOWN_LENGTH ? `${bare.slice(0, SHOWN_LENGTH)}…` : bare,
  }
}

function codeOf(url: string): string {
  const letters = createHash('sha256')
    .update(url)
    .digest('base64')
    .replace(/[^A-Za-z0-9]/g, '')
  return letters.slice(0, CODE_LENGTH)
}

/** The link that the network puts behind a post with pictures. */
export function mediaLink(postAddress: string, type: string): ShortLink {
  const link = shortenLink(`${postAddress}/${type === 'photo' ? 'photo' : 'video'}/1`)
  return { ...link, display_url: link.url.replace('https://t.co/', 'pic.x.com/') }
}
