import type { KeyboardEvent } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { explainRefusal } from '../../../components/explain-refusal.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { AndThen, ComposerState } from './composer-state.ts'
import { takeLetter } from './take-letter.ts'
import { useAskingApproval } from './use-asking-approval.ts'
import { useChecks } from './use-checks.ts'
import { useDraft } from './use-draft.ts'
import { useEnclosing } from './use-enclosing.ts'
import { useScheduling } from './use-scheduling.ts'
import { useSending } from './use-sending.ts'

/** A draft, what is to be said of it, and the ways it leaves by: at once, later, or through a second person. */
export function useComposer(detail: TicketDetail): ComposerState {
  const t = useT()
  const draft = useDraft(detail)
  const checks = useChecks(detail, draft)
  const { spokenFlaw } = checks
  const enclosing = useEnclosing(draft, checks)
  const { collision, sendNow } = useSending(detail, draft)
  const askForApproval = useAskingApproval(draft, checks)
  const sendLater = useScheduling(detail, draft, checks, askForApproval)

  const send = (andThen?: AndThen) => {
    const letter = takeLetter(draft, checks, t)
    if (letter === null) return
    if (checks.isForApproval) void askForApproval(null)
    else sendNow(letter, andThen)
  }

  return {
    ...draft,
    ...checks,
    ...enclosing,
    trouble: draft.trouble ?? (spokenFlaw === null ? null : explainRefusal(spokenFlaw, null, t)),
    collision,
    send,
    sendLater,
    onKeyDown: event => listenToSend(event, send, sendLater),
  }
}

/** The keys that send; Escape leaves the field. */
function listenToSend(event: KeyboardEvent, send: ComposerState['send'], sendLater: () => void): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    send(event.shiftKey ? 'resolve' : undefined)
  } else if (event.key === 'Enter' && event.altKey) {
    event.preventDefault()
    if (event.shiftKey) sendLater()
    else send('next')
  }
  if (event.key === 'Escape' && event.currentTarget instanceof HTMLElement) event.currentTarget.blur()
}
