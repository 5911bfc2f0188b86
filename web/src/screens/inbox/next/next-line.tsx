import { CloseButton } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { useStore } from '../../../app/store.ts'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { GiveBackMenu } from './give-back-menu.tsx'
import { given } from './given.ts'
import classes from './next.module.css'
import { tellPick } from './tell-pick.ts'
import { useTellPick } from './use-tell-pick.ts'
import { WhyPopover } from './why-popover.tsx'

/** Above the conversation that *Next* has opened: why this one, and the way to give it back. */
export function NextLine({ ticket }: { readonly ticket: TicketRow }) {
  return (
    <WholeLanguage>
      <Line ticket={ticket} />
    </WholeLanguage>
  )
}

function Line({ ticket }: { readonly ticket: TicketRow }) {
  const { t, locale } = useLanguage()
  const tongue = useTellPick()
  const next = useStore(given)?.next ?? null
  if (next === null || next.ticket.id !== ticket.id) return null
  const told = tellPick(next.why, next.ticket.priority, locale, tongue)
  return (
    <div className={classes.line} role="status">
      <IconSparkles size={15} aria-hidden="true" />
      <p>
        {told.length === 0 ? t('routing.none.empty') : t('routing.because', { reasons: told.join(' · ') })}
      </p>
      <span className={classes.acts}>
        <WhyPopover ticket={ticket} />
        <GiveBackMenu ticket={ticket} />
        <CloseButton size="sm" aria-label={t('routing.dismiss')} onClick={() => given.set(null)} />
      </span>
    </div>
  )
}
