import { Button } from '@mantine/core'
import { IconArrowsSplit2 } from '@tabler/icons-react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { endStep } from './matter-step.ts'
import classes from './matters.module.css'
import type { MatterActs } from './use-matter-acts.ts'

interface Props {
  readonly detail: TicketDetail
  readonly chosen: ReadonlySet<string>
  readonly acts: MatterActs
}

/** While messages are chosen that become a ticket of their own: how many, and the two ways on. */
export function SplitBar({ detail, chosen, acts }: Props) {
  const t = useT()
  const inbound = detail.messages.filter(each => each.direction === 'inbound' && !each.isContext)
  const going = inbound.filter(each => chosen.has(each.id)).length
  const isPossible = going > 0 && going < inbound.length
  return (
    <section className={classes.bar} aria-label={t('matters.split')}>
      <IconArrowsSplit2 size={15} aria-hidden="true" />
      <p>
        {t('matters.splitHint')} <strong role="status">{t('matters.chosen', { n: chosen.size })}</strong>
      </p>
      <span className={classes.acts}>
        <Button
          size="compact-sm"
          disabled={!isPossible}
          onClick={() => {
            acts.split([...chosen])
            endStep()
          }}
        >
          {t('matters.splitOff')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={endStep}>
          {t('matters.cancel')}
        </Button>
      </span>
    </section>
  )
}
