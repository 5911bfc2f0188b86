import type { MessageView } from '../../../../../src/contract/ticket.ts'
import type { Translate } from '../../../i18n/translator.ts'

/** What cannot be shown is told. Our own words stay, also where they were deleted. */
export function wordsOf(message: MessageView, t: Translate): string {
  if (message.isSealed) return t('thread.sealedText')
  return message.isDeleted && message.direction === 'inbound' ? t('thread.deletedText') : message.text
}
