import type { Translate } from '../../../i18n/translator.ts'
import type { Letter } from './letters.ts'
import type { Checks } from './use-checks.ts'
import type { Draft } from './use-draft.ts'
import { type Written, writeLetter } from './write-letter.ts'

/** What stands in the composer leaves it; null where it cannot, and the author is told why. */
export function takeLetter(draft: Draft, checks: Checks, t: Translate): Letter | null {
  if (!checks.isSendable) return null
  const placeholder = findUnfilled(draft, checks)
  if (placeholder !== undefined) {
    draft.setTrouble(t('composer.unfilled', { placeholder }))
    return null
  }
  const { ticketId, mode, way, texts } = draft
  const letter = writeLetter(ticketId, mode, way, texts, toWritten(draft, checks), draft.lastSeenId())
  if (letter !== null) draft.clear()
  return letter
}

/** A note may speak of placeholders: it goes to nobody outside. */
const findUnfilled = ({ mode, texts }: Draft, { rules }: Checks): string | undefined =>
  mode === 'note' ? undefined : texts.flatMap(each => rules?.findPlaceholders(each) ?? [])[0]

/** What an answer is made of, with what the policy chose for its author. */
export const toWritten = ({ text, extras }: Draft, { isFirstWord }: Checks): Written => ({
  text,
  extras: isFirstWord ? { ...extras, isFirstWord: true } : extras,
})
