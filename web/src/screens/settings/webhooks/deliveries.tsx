import { Button, Skeleton } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { WebhookDeliveryView } from '../../../../../src/contract/webhook.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { useLanguage, useT } from '../../../i18n/locale-provider.tsx'
import type { PlainKey } from '../../../i18n/translator.ts'
import { Chip } from '../programs/chip.tsx'
import { deliveriesQuery } from '../programs/program-queries.ts'
import { ProgramTrouble } from '../programs/program-trouble.tsx'
import classes from '../programs/programs.module.css'
import { tellDeed } from '../programs/tell-deed.ts'

interface Props {
  readonly webhookId: string
  readonly isOn: boolean
}

/** What the receiver was told lately, and what it answered. */
export function Deliveries({ webhookId, isOn }: Props) {
  const t = useT()
  const { data, error, refetch } = useQuery(deliveriesQuery(webhookId))
  if (data === undefined)
    return error === null ? (
      <Skeleton height={40} radius="md" />
    ) : (
      <ProgramTrouble error={error} onRetry={() => void refetch()} />
    )
  if (data.deliveries.length === 0) return <p className={classes.dim}>{t('programs.noDeliveries')}</p>
  return (
    <ul className={classes.told} aria-label={t('programs.deliveries')}>
      {data.deliveries.map(each => (
        <Delivery key={each.id} delivery={each} isOn={isOn} />
      ))}
    </ul>
  )
}

const TONES = { pending: 'plain', taken: 'good', failed: 'bad' } as const

function Delivery({ delivery, isOn }: { readonly delivery: WebhookDeliveryView; readonly isOn: boolean }) {
  const { t } = useLanguage()
  const queryClient = useQueryClient()
  const resend = useMutation({
    mutationFn: () =>
      answerOf(desk.POST('/api/webhook-deliveries/{id}/resend', { params: { path: { id: delivery.id } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['webhooks'] }),
  })
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <div className={classes.name}>
          {tellDeed(delivery.type, t)}
          <Chip tone={TONES[delivery.state]}>{t(`programs.delivery.${delivery.state}`)}</Chip>
        </div>
        <p className={classes.dim}>{useCourse(delivery)}</p>
        {delivery.answer !== null && delivery.answer !== '' && (
          <details>
            <summary className={classes.dim}>{t('programs.answer')}</summary>
            <pre className={classes.answer}>{delivery.answer}</pre>
          </details>
        )}
        <ProgramTrouble error={resend.error} />
      </div>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!isOn}
        loading={resend.isPending}
        onClick={() => resend.mutate()}
      >
        {t('programs.resend')}
      </Button>
    </li>
  )
}

/** When it happened, what came back, how often it was tried and when it is tried again. */
function useCourse({ at, status, trouble, attempts, nextTryAt, state }: WebhookDeliveryView): string {
  const { t, formats } = useLanguage()
  const time = (instant: string) => formats.dayAndClock(new Date(instant))
  return [
    time(at),
    ...(status === null ? [] : [`HTTP ${status}`]),
    ...(trouble === null ? [] : [t(`programs.trouble.${trouble}` as PlainKey)]),
    t('programs.attempts', { count: attempts }),
    ...(state === 'pending' && attempts > 0 && nextTryAt !== null
      ? [t('programs.nextTry', { time: time(nextTryAt) })]
      : []),
  ].join(' · ')
}
