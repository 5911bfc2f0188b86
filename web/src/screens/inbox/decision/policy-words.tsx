import { IconBulb, IconEyeOff, IconRoute, IconTrash, type TablerIcon } from '@tabler/icons-react'
import type { DecisionView } from '../../../../../src/contract/decision.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './policy-words.module.css'
import { usePolicyActs } from './use-policy-acts.ts'

interface Props {
  readonly detail: TicketDetail
  readonly decision: DecisionView
}

const ICONS: Readonly<Record<'hide' | 'askToDelete' | 'guide', TablerIcon>> = {
  hide: IconEyeOff,
  askToDelete: IconTrash,
  guide: IconRoute,
}

/** What the policy says besides: how to speak in such a case, and what else to do. Nothing of it happens by itself. */
export function PolicyWords({ detail, decision }: Props) {
  const { t, locale } = useLanguage()
  const acts = usePolicyActs(detail, decision)
  const advice = [...new Set(decision.also.advice.map(each => each[locale]))]
  if (advice.length === 0 && acts.length === 0) return null
  return (
    <aside className={classes.words} aria-label={t('decision.policySays')}>
      {advice.map(words => (
        <p key={words} className={classes.advice}>
          <IconBulb size={15} aria-hidden="true" />
          <span>{words}</span>
        </p>
      ))}
      {acts.length > 0 && (
        <div className={classes.acts}>
          {acts.map(({ kind, label, hint, isPending, run }) => {
            const Icon = ICONS[kind]
            return (
              <button
                key={kind}
                type="button"
                className={classes.act}
                title={hint}
                disabled={isPending}
                onClick={run}
              >
                <Icon size={14} aria-hidden="true" />
                {label}
              </button>
            )
          })}
        </div>
      )}
    </aside>
  )
}
