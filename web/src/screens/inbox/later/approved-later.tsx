import type { ApprovalView } from '../../../../../src/contract/approval.ts'
import { SECOND, useNow } from '../../../components/now.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './later.module.css'

/** The moment at which an answer goes once it is approved; null where it goes at once, also because that has passed. */
export function useGoesAt({ goesAt }: ApprovalView): Date | null {
  const now = useNow(SECOND)
  return goesAt === null || Date.parse(goesAt) <= now ? null : new Date(goesAt)
}

/** What the button of whoever decides says: it names the moment, so that nobody thinks that it leaves now. */
export function useNameApprove(): (goesAt: Date | null, isEdited: boolean) => string {
  const { t, formats } = useLanguage()
  return (goesAt, isEdited) => {
    if (goesAt === null) return t(isEdited ? 'drafts.approveEdited' : 'drafts.approve')
    return t(isEdited ? 'later.approveEdited' : 'later.approve', { at: formats.dayAndClock(goesAt) })
  }
}

/** Says in the strip of a request when the answer goes, or that the moment for it has passed. */
export function ApprovedLater({ approval }: { readonly approval: ApprovalView }) {
  const { t, formats } = useLanguage()
  const goesAt = useGoesAt(approval)
  if (approval.goesAt === null) return null
  const at = formats.dayAndClock(new Date(approval.goesAt))
  const isPast = goesAt === null
  return (
    <p className={classes.approved} role={isPast ? 'status' : undefined} data-past={isPast || undefined}>
      {t(isPast ? 'later.momentPast' : 'later.onceApproved', { at })}
    </p>
  )
}
