import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CustomerDetail } from '../../../../../src/contract/customer.ts'
import { readAmount } from '../../../../../src/core/customer/read-amount.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { CustomerTrouble } from '../customer-trouble.tsx'
import classes from './person.module.css'
import { useChange } from './use-change.ts'

const CURRENCIES = ['EUR', 'GBP', 'CHF', 'USD'] as const

interface Props {
  readonly customer: CustomerDetail
  onClose(): void
}

/** What a customer is worth a year. Two fields, so that it is kept by a button: leaving one of them says nothing. */
export function ValueEditor({ customer: { id, value }, onClose }: Props) {
  const t = useT()
  const change = useChange(id)
  const [text, setText] = useState(value === null ? '' : String(value.micros / 1_000_000))
  const [currency, setCurrency] = useState<string>(value?.currency ?? CURRENCIES[0])
  const micros = readAmount(text)
  const isEmpty = text.trim() === ''
  const isWrong = !isEmpty && micros === null
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (isWrong) return
    change.mutate(
      {
        what: t('customers.value'),
        to: { value: micros === null ? null : { micros, currency } },
        from: { value: value && { micros: value.micros, currency: value.currency } },
      },
      { onSuccess: onClose },
    )
  }
  return (
    <form
      className={classes.form}
      onSubmit={save}
      onKeyDown={event => void (event.key === 'Escape' && onClose())}
    >
      <div className={classes.amount}>
        <TextInput
          autoFocus
          size="sm"
          inputMode="decimal"
          aria-label={t('customers.value')}
          placeholder="1200"
          value={text}
          error={isWrong ? t('customers.typed.notAnAmount') : null}
          onChange={event => setText(event.currentTarget.value)}
        />
        <Select
          size="sm"
          aria-label={t('customers.currency')}
          allowDeselect={false}
          data={[...new Set([...CURRENCIES, currency])]}
          value={currency}
          onChange={next => setCurrency(next ?? currency)}
        />
      </div>
      {change.isError && <CustomerTrouble error={change.error} />}
      <div className={classes.formActs}>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button size="compact-sm" type="submit" disabled={isWrong} loading={change.isPending}>
          {t('customers.keep')}
        </Button>
      </div>
    </form>
  )
}
