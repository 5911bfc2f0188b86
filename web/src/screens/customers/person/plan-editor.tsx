import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CustomerDetail } from '../../../../../src/contract/customer.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { plansQuery } from '../customer-queries.ts'
import { CustomerTrouble } from '../customer-trouble.tsx'
import { useNamePlan } from '../plan-name.tsx'
import { useChange } from './use-change.ts'

interface Props {
  readonly customer: CustomerDetail
  onClose(): void
}

/** One of the policy's plans; one that it does not know stays on offer while it is the customer's. */
export function PlanEditor({ customer, onClose }: Props) {
  const t = useT()
  const namePlan = useNamePlan()
  const { data } = useQuery(plansQuery)
  const change = useChange(customer.id)
  const { plan } = customer
  const plans = data?.plans ?? []
  const isKnown = plan === null || plans.some(each => each.key === plan.key)
  const offered = [...plans, ...(isKnown ? [] : [plan])]
  const save = (next: string | null) => {
    if (next === (plan?.key ?? null)) return onClose()
    change.mutate(
      { what: t('customers.plan'), to: { plan: next }, from: { plan: plan?.key ?? null } },
      { onSuccess: onClose },
    )
  }
  return (
    <>
      <Select
        autoFocus
        size="sm"
        defaultDropdownOpened
        clearable
        aria-label={t('customers.plan')}
        clearButtonProps={{ 'aria-label': t('customers.takeAway') }}
        nothingFoundMessage={t('customers.noPlans')}
        disabled={change.isPending}
        data={offered.map(each => ({ value: each.key, label: namePlan(each) }))}
        value={plan?.key ?? null}
        onChange={save}
        onBlur={() => void (change.isIdle && onClose())}
        onKeyDown={event => void (event.key === 'Escape' && onClose())}
      />
      {change.isError && <CustomerTrouble error={change.error} />}
    </>
  )
}
