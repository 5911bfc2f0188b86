import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AfterSalesSettings } from '../../../../../src/contract/customer.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { AskFirst } from '../../../components/ask-first.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { afterSalesSettingsQuery } from '../customer-queries.ts'
import { CustomerTrouble } from '../customer-trouble.tsx'
import classes from '../customers.module.css'
import { customerNotice } from '../notice.ts'
import { AfterSalesTest } from './after-sales-test.tsx'
import { CopyField } from './copy-field.tsx'
import { makeSecret } from './make-secret.ts'
import settings from './settings.module.css'
import { SettingsCard } from './settings-card.tsx'

const SHORTEST_SECRET = 16

/** Whom the desk asks for orders, repairs and contracts. */
export function AfterSalesForm() {
  const { t } = useLanguage()
  const query = useQuery(afterSalesSettingsQuery)
  return (
    <SettingsCard title={t('customers.afterSales')} words={t('customers.afterSalesWords')} query={query}>
      {kept => <Form kept={kept} />}
    </SettingsCard>
  )
}

function Form({ kept }: { readonly kept: AfterSalesSettings }) {
  const { t, formats } = useLanguage()
  const { save, remove } = useAfterSales()
  const [url, setUrl] = useState(kept.url ?? '')
  const [secret, setSecret] = useState('')
  const [made, setMade] = useState<string | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const isShort = secret !== '' && secret.length < SHORTEST_SECRET
  const isSame = url.trim() === (kept.url ?? '') && secret === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isShort || isSame) return
    const body = { url: url.trim(), secret: secret === '' ? null : secret }
    save.mutate(body, { onSuccess: () => setSecret('') })
  }
  const make = () => {
    const next = makeSecret()
    setMade(next)
    setSecret(next)
  }
  return (
    <form onSubmit={submit}>
      <div className={settings.fields}>
        <TextInput
          size="sm"
          flex="1 1 300px"
          label={t('customers.afterSalesUrl')}
          placeholder={'https://'}
          inputMode="url"
          spellCheck={false}
          value={url}
          onChange={event => setUrl(event.currentTarget.value)}
        />
        <TextInput
          size="sm"
          flex="1 1 300px"
          label={t('customers.secret')}
          placeholder={kept.hasSecret ? t('customers.secretKept') : ''}
          autoComplete="off"
          spellCheck={false}
          value={secret}
          error={isShort ? t('customers.secretTooShort', { n: SHORTEST_SECRET }) : null}
          onChange={event => {
            setMade(null)
            setSecret(event.currentTarget.value)
          }}
          rightSectionWidth={92}
          rightSection={
            <Button size="compact-xs" variant="default" onClick={make}>
              {t('customers.makeOne')}
            </Button>
          }
        />
        {made !== null && (
          <CopyField
            label={t('customers.secretToCopy')}
            value={made}
            description={t('customers.secretOnce')}
          />
        )}
      </div>
      {kept.changedAt !== null && (
        <p className={settings.state}>
          {t('customers.setUpAt', { time: formats.dayAndClock(new Date(kept.changedAt)) })}
        </p>
      )}
      {save.isError && <CustomerTrouble error={save.error} />}
      <div className={classes.acts}>
        <Button
          size="compact-md"
          type="submit"
          disabled={isSame || isShort || url.trim() === ''}
          loading={save.isPending}
        >
          {t('customers.keep')}
        </Button>
        {kept.url !== null && (
          <Button size="compact-md" variant="default" onClick={() => setIsAsking(true)}>
            {t('customers.disconnect')}
          </Button>
        )}
      </div>
      {kept.url !== null && <AfterSalesTest />}
      {isAsking && (
        <AskFirst
          isGrave={false}
          title={t('customers.disconnect')}
          words={t('customers.disconnectAfterSalesWords')}
          yes={t('customers.disconnect')}
          isPending={remove.isPending}
          trouble={remove.isError && <CustomerTrouble error={remove.error} />}
          onYes={() =>
            remove.mutate(undefined, {
              onSuccess: () => {
                setUrl('')
                setIsAsking(false)
              },
            })
          }
          onClose={() => setIsAsking(false)}
        />
      )}
    </form>
  )
}

function useAfterSales() {
  const { t } = useLanguage()
  const queryClient = useQueryClient()
  const onSettled = async () => {
    await queryClient.invalidateQueries({ queryKey: afterSalesSettingsQuery.queryKey })
    await queryClient.invalidateQueries({ queryKey: ['afterSales'] })
  }
  const save = useMutation({
    mutationFn: (body: { readonly url: string; readonly secret: string | null }) =>
      answerOf(desk.POST('/api/after-sales', { body })),
    onSuccess: () => customerNotice.show({ text: t('customers.kept') }),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: () => answerOf(desk.DELETE('/api/after-sales')),
    onSuccess: () => customerNotice.show({ text: t('customers.disconnected') }),
    onSettled,
  })
  return { save, remove }
}
