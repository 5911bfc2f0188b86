export interface TextPart {
  readonly text: string
  readonly href: string | null
}

const LINK = /https?:\/\/[^\s<>"]+/giu
const TRAILING = /[.,;:!?)\]}'"»]+$/u

/** Cuts a text into plain parts and links; punctuation behind a link is no part of it. */
export function splitLinks(text: string): readonly TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(LINK)) {
    const href = match[0].replace(TRAILING, '')
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: null })
    parts.push({ text: href, href })
    end = match.index + href.length
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null })
  return parts
}
