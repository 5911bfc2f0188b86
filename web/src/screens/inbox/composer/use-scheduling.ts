import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { definePart } from '../../../parts/part.ts'
import { askedLater, type Later } from '../later/asked-later.ts'
import { showNotice } from '../notice.ts'
import { giveBackLetter } from './give-back.ts'
import { takeLetter } from './take-letter.ts'
import type { Checks } from './use-checks.ts'
import type { Draft } from './use-draft.ts'

const scheduling = definePart(() => import('../later/schedule-letter.ts'))

/**
 * Asks when the answer is to go, and gives it to the desk for then. Until the question is answered it stays in the
 * composer. `askForApproval` takes it where a second person is to read it first.
 */
export function useScheduling(
  { ticket }: TicketDetail,
  draft: Draft,
  checks: Checks,
  askForApproval: (later: Later) => Promise<void>,
): () => void {
  const { t, formats } = useLanguage()

  const schedule = async (later: Later): Promise<void> => {
    const letter = takeLetter(draft, checks, t)
    if (letter === null || letter.mode === 'note') return
    if (checks.isForApproval) return askForApproval(later)
    try {
      const { scheduleLetter } = await scheduling.fetch()
      await scheduleLetter(letter, later)
      const at = formats.dayAndClock(new Date(later.goesAt))
      showNotice({ ticketId: ticket.id, text: t('composer.laterKept', { at }) })
    } catch (error) {
      giveBackLetter(letter)
      draft.setTrouble(explainError(error, t))
    }
  }

  return () => {
    if (!checks.isSendable || draft.mode === 'note') return
    const { id: ticketId, dueAt } = ticket
    askedLater.set({ ticketId, dueAt, goesAt: null, perform: later => void schedule(later) })
  }
}
