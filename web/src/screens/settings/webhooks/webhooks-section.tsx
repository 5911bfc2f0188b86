import { Button, Skeleton } from '@mantine/core'
import { IconWebhook } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Blank } from '../../../components/blank.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { webhooksQuery } from '../programs/program-queries.ts'
import { ProgramTrouble } from '../programs/program-trouble.tsx'
import classes from '../programs/programs.module.css'
import { ShownOnce } from '../programs/shown-once.tsx'
import { SectionCard } from '../section-card.tsx'
import { WebhookForm } from './webhook-form.tsx'
import { WebhookRow } from './webhook-row.tsx'

/** Programs that are told of events. */
export function WebhooksSection() {
  const t = useT()
  const [isAdding, setAdding] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <SectionCard
      title={t('programs.webhooks')}
      words={t('programs.webhooksWords')}
      action={<Button onClick={() => setAdding(true)}>{t('programs.newWebhook')}</Button>}
    >
      <Webhooks onSecret={setSecret} />
      {isAdding && (
        <WebhookForm
          webhook={null}
          onClose={() => setAdding(false)}
          onDone={made => {
            setAdding(false)
            setSecret(made)
          }}
        />
      )}
      {secret !== null && (
        <ShownOnce
          title={t('programs.secretTitle')}
          label={t('programs.secret')}
          value={secret}
          onClose={() => setSecret(null)}
        />
      )}
    </SectionCard>
  )
}

function Webhooks({ onSecret }: { readonly onSecret: (secret: string) => void }) {
  const t = useT()
  const { data, error, refetch } = useQuery(webhooksQuery)
  if (data === undefined)
    return error === null ? (
      <Skeleton height={64} radius="md" />
    ) : (
      <ProgramTrouble error={error} onRetry={() => void refetch()} />
    )
  if (data.webhooks.length === 0)
    return <Blank Icon={IconWebhook} title={t('programs.noWebhooks')} words={t('programs.noWebhooksWords')} />
  return (
    <ul className={classes.list}>
      {data.webhooks.map(each => (
        <WebhookRow key={each.id} webhook={each} onSecret={onSecret} />
      ))}
    </ul>
  )
}
