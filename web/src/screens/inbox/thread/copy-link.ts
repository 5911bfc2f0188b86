import type { Translate } from '../../../i18n/translator.ts'
import { showNotice } from '../notice.ts'

const linkTo = (ticketId: string): string => new URL(`/inbox/${ticketId}`, location.origin).href

/** The ticket's address for a colleague; where the browser gives no clipboard, it is shown to be copied by hand. */
export async function copyLink(ticketId: string, t: Translate): Promise<void> {
  const link = linkTo(ticketId)
  try {
    await navigator.clipboard.writeText(link)
    showNotice({ ticketId, text: t('done.linkCopied') })
  } catch {
    showNotice({ ticketId, text: t('done.linkToCopy', { link }) })
  }
}
