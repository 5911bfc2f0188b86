import { Button } from '@mantine/core'
import { useState } from 'react'
import type { WebhookView } from '../../../../../src/contract/webhook.ts'
import { AskFirst } from '../../../components/ask-first.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { Chip } from '../programs/chip.tsx'
import { ProgramTrouble } from '../programs/program-trouble.tsx'
import classes from '../programs/programs.module.css'
import { tellDeed } from '../programs/tell-deed.ts'
import { Deliveries } from './deliveries.tsx'
import { useWebhook } from './use-webhook.ts'
import { WebhookForm } from './webhook-form.tsx'

interface Props {
  readonly webhook: WebhookView
  onSecret(secret: string): void
}

type Open = 'change' | 'renew' | 'remove'
const MOST_NAMED = 3

export function WebhookRow({ webhook, onSecret }: Props) {
  const { t, formats } = useLanguage()
  const [open, setOpen] = useState<Open | null>(null)
  const [showsTold, setShowsTold] = useState(false)
  const acts = useWebhook(webhook.id)
  const { url, isOn, eventTypes, waiting } = webhook
  const close = () => setOpen(null)
  const named = eventTypes.map(each => tellDeed(each, t))
  const told =
    named.length > MOST_NAMED ? t('programs.eventCount', { count: named.length }) : formats.list(named)
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <div className={classes.name}>
          {url}
          <State webhook={webhook} />
        </div>
        <p className={classes.dim}>
          {told}
          {waiting > 0 && ` · ${t('programs.waiting', { count: waiting })}`}
        </p>
      </div>
      <div className={classes.acts}>
        <Button
          size="compact-md"
          variant="default"
          disabled={!isOn}
          loading={acts.test.isPending}
          onClick={() => acts.test.mutate(undefined, { onSuccess: () => setShowsTold(true) })}
        >
          {t('programs.test')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          aria-expanded={showsTold}
          onClick={() => setShowsTold(!showsTold)}
        >
          {t('programs.deliveries')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => setOpen('change')}>
          {t('programs.change')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          loading={acts.turn.isPending}
          onClick={() => acts.turn.mutate(!isOn)}
        >
          {t(isOn ? 'programs.switchOff' : 'programs.switchOn')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => setOpen('renew')}>
          {t('programs.renewSecret')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => setOpen('remove')}>
          {t('programs.remove')}
        </Button>
      </div>
      <ProgramTrouble error={acts.test.error ?? acts.turn.error} />
      {showsTold && <Deliveries webhookId={webhook.id} isOn={isOn} />}
      {open === 'change' && <WebhookForm webhook={webhook} onClose={close} onDone={close} />}
      {open === 'renew' && (
        <AskFirst
          title={t('programs.renewSecret')}
          words={t('programs.renewWords')}
          yes={t('programs.renewSecret')}
          isPending={acts.renew.isPending}
          trouble={<ProgramTrouble error={acts.renew.error} />}
          onYes={() =>
            acts.renew.mutate(undefined, {
              onSuccess: ({ secret }) => {
                close()
                onSecret(secret)
              },
            })
          }
          onClose={close}
        />
      )}
      {open === 'remove' && (
        <AskFirst
          title={t('programs.removeTitle')}
          words={t('programs.removeWords', { host: new URL(url).host })}
          yes={t('programs.remove')}
          isPending={acts.remove.isPending}
          trouble={<ProgramTrouble error={acts.remove.error} />}
          onYes={() => acts.remove.mutate(undefined, { onSuccess: close })}
          onClose={close}
        />
      )}
    </li>
  )
}

function State({ webhook: { offWhy, failingSince } }: { readonly webhook: WebhookView }) {
  const { t, formats } = useLanguage()
  if (offWhy !== null)
    return <Chip tone={offWhy === 'hand' ? 'plain' : 'bad'}>{t(`programs.off.${offWhy}`)}</Chip>
  if (failingSince !== null)
    return (
      <Chip tone="bad">{t('programs.failing', { time: formats.dayAndClock(new Date(failingSince)) })}</Chip>
    )
  return <Chip tone="good">{t('programs.on')}</Chip>
}
