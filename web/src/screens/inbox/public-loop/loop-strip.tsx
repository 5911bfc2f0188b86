import { Button } from '@mantine/core'
import { IconBuildingBroadcastTower, IconCheck, IconClockExclamation } from '@tabler/icons-react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useMay } from '../../../api/use-may.ts'
import { classNames } from '../../../components/class-names.ts'
import { useNow } from '../../../components/now.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { prepareWord } from './prepare-word.ts'
import classes from './public-loop.module.css'
import { isLate, tellLoop } from './tell-loop.ts'
import type { SayOfLoop } from './use-loop-acts.ts'
import { wordOwed } from './word-owed.ts'

interface Props {
  readonly detail: TicketDetail
  readonly say: SayOfLoop
  onWaive(): void
}

/** How the matter stands before the public, and what is done about it. */
export function LoopStrip({ detail, say, onWaive }: Props) {
  const { t, formats } = useLanguage()
  const now = useNow()
  const { state } = detail.publicLoop
  const late = isLate(detail, now)
  const Icon = state === 'posted' ? IconCheck : late ? IconClockExclamation : IconBuildingBroadcastTower
  return (
    <section
      className={classNames(classes.strip, state === 'due' && (late ? classes.late : classes.due))}
      aria-label={t('publicLoop.title')}
    >
      <Icon size={16} aria-hidden="true" />
      <p>{tellLoop(detail, now, t, formats)}</p>
      <Acts detail={detail} say={say} onWaive={onWaive} />
    </section>
  )
}

function Acts({ detail, say, onWaive }: Props) {
  const { t } = useLanguage()
  const mayAct = useMay('ticket.act')
  const mayReply = useMay('ticket.reply')
  const { state, ledBy } = detail.publicLoop
  const word = wordOwed(detail.publicLoop)
  const isUrging = state === 'due' || state === 'unpromised'
  return (
    <span className={classes.acts}>
      {mayReply && word !== null && (
        <Button
          size="compact-sm"
          variant={isUrging ? 'filled' : 'default'}
          onClick={() => prepareWord(detail, word)}
        >
          {t(word === 'promise' ? 'publicLoop.preparePromise' : 'publicLoop.prepareFollowUp')}
        </Button>
      )}
      {mayAct && isUrging && (
        <Button size="compact-sm" variant="default" onClick={() => say({ act: 'saidByHand' })}>
          {t('publicLoop.saidByHand')}
        </Button>
      )}
      {mayAct && state === 'unpromised' && ledBy === 'phone' && (
        <Button size="compact-sm" variant="default" onClick={() => say({ act: 'withdraw' })}>
          {t('publicLoop.withdraw')}
        </Button>
      )}
      {mayAct && state === 'due' && (
        <Button size="compact-sm" variant="default" onClick={onWaive}>
          {t('publicLoop.waive')}
        </Button>
      )}
      {mayAct && state === 'waived' && (
        <Button size="compact-sm" variant="default" onClick={() => say({ act: 'takeBack' })}>
          {t('publicLoop.takeBack')}
        </Button>
      )}
    </span>
  )
}
