import { explainError } from '../../../components/explain-error.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { definePart } from '../../../parts/part.ts'
import type { Later } from '../later/asked-later.ts'
import { showNotice } from '../notice.ts'
import { giveBackDraft } from './drafts.ts'
import { giveBackExtras } from './extras.ts'
import { toWritten } from './take-letter.ts'
import type { Checks } from './use-checks.ts'
import type { Draft } from './use-draft.ts'

const approval = definePart(() => import('../writing/ask-for-approval.ts'))

/** Gives an answer that has left the composer to whoever may approve it, to go at once or later. */
export function useAskingApproval(draft: Draft, checks: Checks): (later: Later | null) => Promise<void> {
  const { t, formats } = useLanguage()
  const { ticketId, mode, way, text, extras } = draft
  return async later => {
    if (mode === 'note' || way === undefined) return
    try {
      const { askForApproval } = await approval.fetch()
      await askForApproval({ ticketId, mode, accountId: way.accountId, later, ...toWritten(draft, checks) })
      const at = later && formats.dayAndClock(new Date(later.goesAt))
      showNotice({
        ticketId,
        text: at === null ? t('composer.approvalAsked') : t('composer.laterAsked', { at }),
      })
    } catch (error) {
      giveBackDraft(ticketId, mode, text)
      giveBackExtras(ticketId, mode, extras)
      draft.setTrouble(explainError(error, t))
    }
  }
}
