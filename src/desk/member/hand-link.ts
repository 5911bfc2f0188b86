import type { Desk } from '../desk.ts'

/** How a link gets to whom it is for: by mail, or by whoever made it, who is shown it once. */
export interface HandedLink {
  readonly isMailed: boolean
  /** Null where it went by mail. */
  readonly link: string | null
}

/** Mails the link; where no mail server is set, or it takes nothing, whoever made the link must pass it on. */
export async function handLink(
  desk: Desk,
  to: string,
  link: string,
  words: { readonly subject: string; readonly text: string },
): Promise<HandedLink> {
  const isMailed = (await desk.housePost?.send({ to, ...words })) ?? false
  return { isMailed, link: isMailed ? null : link }
}
