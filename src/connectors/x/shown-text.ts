import type { XLink, XPost } from './payload.ts'

/** Entities written for HTML come as such from the API; people read characters. */
export const plainText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/**
 * What people read: the whole of a long post, links with where they lead instead of the network's short ones, and
 * without those that the network put behind the words for pictures, a quoted post or a button.
 */
export function shownText(post: XPost, quotedId: string | null): string {
  const note = post.note_tweet ?? post.note_post
  const links = [...(post.entities?.urls ?? []), ...(note?.entities?.urls ?? [])]
  return expandLinks(note?.text ?? post.text, links, quotedId)
}

export function expandLinks(text: string, links: readonly XLink[], quotedId: string | null = null): string {
  let shown = plainText(text)
  for (const link of links) {
    const isTail = link.media_key !== undefined || leadsToQuoted(link, quotedId) || isDirectButton(link)
    if (isTail) shown = cutTail(shown, link.url)
    else shown = shown.replaceAll(link.url, () => link.expanded_url ?? link.url)
  }
  return shown
}

const leadsToQuoted = (link: XLink, quotedId: string | null): boolean =>
  quotedId !== null && new RegExp(`/status/${quotedId}(?:\\D|$)`).test(link.expanded_url ?? '')

const isDirectButton = (link: XLink): boolean =>
  /\/\/(?:www\.)?(?:twitter|x)\.com\/messages\/compose\?/.test(link.expanded_url ?? '')

const cutTail = (text: string, link: string): string =>
  text.endsWith(link) ? text.slice(0, -link.length).trimEnd() : text
