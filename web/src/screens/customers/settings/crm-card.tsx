import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CrmSettings } from '../../../../../src/contract/customer.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { AskFirst } from '../../../components/ask-first.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { crmQuery } from '../customer-queries.ts'
import { CustomerTrouble } from '../customer-trouble.tsx'
import classes from '../customers.module.css'
import { customerNotice } from '../notice.ts'
import { CopyField } from './copy-field.tsx'
import settings from './settings.module.css'
import { SettingsCard } from './settings-card.tsx'

/** Where the CRM brings its news, and the secret that it signs them with. */
export function CrmCard() {
  const { t } = useLanguage()
  const query = useQuery(crmQuery)
  return (
    <SettingsCard title={t('customers.crm')} words={t('customers.crmWords')} query={query}>
      {crm => <Crm crm={crm} />}
    </SettingsCard>
  )
}

type Asked = 'rotate' | 'remove'

function Crm({ crm }: { readonly crm: CrmSettings }) {
  const { t, formats } = useLanguage()
  const { make, remove } = useSecret()
  const [asked, setAsked] = useState<Asked | null>(null)
  const time = (at: string) => formats.dayAndClock(new Date(at))
  const close = () => setAsked(null)
  const secret = make.data?.secret
  return (
    <>
      <div className={settings.fields}>
        <CopyField label={t('customers.crmUrl')} value={crm.url} />
        {secret !== undefined && (
          <CopyField label={t('customers.secret')} value={secret} description={t('customers.secretOnce')} />
        )}
      </div>
      <p className={settings.state}>
        {crm.secretMadeAt === null
          ? t('customers.noSecret')
          : t('customers.secretMade', { time: time(crm.secretMadeAt) })}{' '}
        {crm.secretMadeAt !== null &&
          (crm.lastReceivedAt === null
            ? t('customers.neverReceived')
            : t('customers.lastReceived', { time: time(crm.lastReceivedAt) }))}
      </p>
      {make.isError && asked === null && <CustomerTrouble error={make.error} />}
      <div className={classes.acts}>
        <Button
          size="compact-md"
          variant={crm.hasSecret ? 'default' : 'filled'}
          loading={make.isPending}
          onClick={() => (crm.hasSecret ? setAsked('rotate') : make.mutate())}
        >
          {t(crm.hasSecret ? 'customers.rotateSecret' : 'customers.makeSecret')}
        </Button>
        {crm.hasSecret && (
          <Button size="compact-md" variant="default" onClick={() => setAsked('remove')}>
            {t('customers.disconnect')}
          </Button>
        )}
      </div>
      {asked === 'rotate' && (
        <AskFirst
          isGrave={false}
          title={t('customers.rotateSecret')}
          words={t('customers.rotateWords')}
          yes={t('customers.rotateSecret')}
          isPending={make.isPending}
          trouble={make.isError && <CustomerTrouble error={make.error} />}
          onYes={() => make.mutate(undefined, { onSuccess: close })}
          onClose={close}
        />
      )}
      {asked === 'remove' && (
        <AskFirst
          isGrave={false}
          title={t('customers.disconnect')}
          words={t('customers.disconnectCrmWords')}
          yes={t('customers.disconnect')}
          isPending={remove.isPending}
          trouble={remove.isError && <CustomerTrouble error={remove.error} />}
          onYes={() =>
            remove.mutate(undefined, {
              onSuccess: () => {
                make.reset()
                close()
              },
            })
          }
          onClose={close}
        />
      )}
    </>
  )
}

function useSecret() {
  const { t } = useLanguage()
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: crmQuery.queryKey })
  const make = useMutation({ mutationFn: () => answerOf(desk.POST('/api/crm/secret')), onSettled })
  const remove = useMutation({
    mutationFn: () => answerOf(desk.DELETE('/api/crm/secret')),
    onSuccess: () => customerNotice.show({ text: t('customers.disconnected') }),
    onSettled,
  })
  return { make, remove }
}
