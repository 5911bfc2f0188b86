import type { WayView } from '../../../../../src/contract/ticket.ts'
import type { Translate } from '../../../i18n/translator.ts'
import type { ComposerMode } from '../outgoing.ts'
import { isLetter } from './list-tabs.ts'

interface Sending {
  readonly mode: ComposerMode
  readonly way: WayView | undefined
  /** The channel's name where ways of several channels stand side by side; null where there is but one. */
  readonly channel: string | null
  readonly quotes: boolean
}

/** The words of the send button: where it goes, and as whom. */
export function nameSend({ mode, way, channel, quotes }: Sending, t: Translate): string {
  if (mode === 'note' || way === undefined) return t('composer.send.note')
  const { accountHandle: account, recipientHandle: handle } = way
  if (isLetter(way)) return t('composer.send.letter', { account })
  if (mode === 'direct')
    return channel === null
      ? t('composer.send.direct', { handle })
      : t('composer.send.directOn', { channel, handle })
  if (quotes && way.mayQuote) return t('composer.send.quote', { account })
  return channel === null
    ? t('composer.send.public', { account })
    : t('composer.send.publicOn', { channel, account })
}

export function namePlaceholder(mode: ComposerMode, way: WayView | undefined, t: Translate): string {
  if (mode === 'note' || way === undefined) return t('composer.placeholder.note')
  const names = { handle: way.recipientHandle, account: way.accountHandle }
  return isLetter(way) ? t('composer.placeholder.letter', names) : t(`composer.placeholder.${mode}`, names)
}
