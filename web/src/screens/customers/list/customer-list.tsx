import { Button, Pill, Skeleton } from '@mantine/core'
import { IconSearchOff, IconUsers } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { type Action, useActions } from '../../../actions/registry.ts'
import { useMay } from '../../../api/use-may.ts'
import { Blank } from '../../../components/blank.tsx'
import { Late } from '../../../components/late.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { type CustomerFilter, customersQuery, plansQuery } from '../customer-queries.ts'
import { CustomerTrouble } from '../customer-trouble.tsx'
import type { CustomersSearch } from '../customers-search.ts'
import { LoadMore } from '../load-more.tsx'
import { useNamePlan } from '../plan-name.tsx'
import { CustomerSearch } from './customer-search.tsx'
import { CustomerTable } from './customer-table.tsx'
import classes from './list.module.css'

interface Props {
  readonly filter: CustomerFilter
  onChange(change: Partial<CustomersSearch>): void
}

export function CustomerList({ filter, onChange }: Props) {
  const query = useInfiniteQuery(customersQuery(filter))
  const customers = query.data?.pages.flatMap(page => page.customers) ?? []
  const field = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  useListKeys(field, box)
  const isNarrowed = [filter.q, filter.plan, filter.tag].some(each => each !== undefined)
  const clear = () => onChange({ q: undefined, plan: undefined, tag: undefined })
  return (
    <div ref={box}>
      <div className={classes.filter}>
        <CustomerSearch
          field={field}
          keys="/"
          value={filter.q ?? ''}
          onChange={q => onChange({ q: q === '' ? undefined : q })}
          onKeyDown={event => {
            if (event.key === 'ArrowDown') focusRow(box.current, 1)
            else if (event.key !== 'Escape') return
            event.preventDefault()
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        <Narrowing filter={filter} onChange={onChange} />
      </div>
      {query.isError && customers.length === 0 && (
        <CustomerTrouble error={query.error} onRetry={query.refetch} />
      )}
      {query.isPending && <Skeletons />}
      {query.isSuccess && customers.length === 0 && <Nobody isNarrowed={isNarrowed} onClear={clear} />}
      {customers.length > 0 && (
        <CustomerTable
          customers={customers}
          isOld={query.isPlaceholderData}
          onTag={tag => onChange({ tag })}
        />
      )}
      <LoadMore query={query} />
    </div>
  )
}

/** What narrows the list beside the words, each taken away by itself. */
function Narrowing({ filter: { plan, tag }, onChange }: Props) {
  const t = useT()
  const namePlan = useNamePlan()
  const { data } = useQuery({ ...plansQuery, enabled: plan !== undefined })
  const named = data?.plans.find(each => each.key === plan)
  const remove = (name: string) => ({ 'aria-label': t('customers.removeFilter', { name }) })
  if (plan === undefined && tag === undefined) return null
  return (
    <div className={classes.narrowing}>
      {plan !== undefined && (
        <Pill
          size="md"
          withRemoveButton
          removeButtonProps={remove(plan)}
          onRemove={() => onChange({ plan: undefined })}
        >
          {t('customers.planIs', { plan: named === undefined ? plan : namePlan(named) })}
        </Pill>
      )}
      {tag !== undefined && (
        <Pill
          size="md"
          withRemoveButton
          removeButtonProps={remove(tag)}
          onRemove={() => onChange({ tag: undefined })}
        >
          {t('customers.tagIs', { tag })}
        </Pill>
      )}
    </div>
  )
}

function Nobody({ isNarrowed, onClear }: { readonly isNarrowed: boolean; onClear(): void }) {
  const t = useT()
  const mayManage = useMay('customer.manage')
  if (!isNarrowed)
    return (
      <Blank
        Icon={IconUsers}
        title={t('customers.empty')}
        words={mayManage ? t('customers.emptyWords') : t('customers.emptyWordsForAgents')}
      />
    )
  return (
    <Blank Icon={IconSearchOff} title={t('customers.nobodyFound')} words={t('customers.nobodyFoundWords')}>
      <Button variant="default" onClick={onClear}>
        {t('customers.clear')}
      </Button>
    </Blank>
  )
}

const Skeletons = () => (
  <Late>
    {[1, 2, 3, 4, 5, 6].map(each => (
      <Skeleton key={each} height={56} radius="md" mb={8} />
    ))}
  </Late>
)

const rowsIn = (box: HTMLElement | null): HTMLElement[] => [
  ...(box?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
]

/** To the next row, or the one before; from elsewhere to the first. */
function focusRow(box: HTMLElement | null, step: 1 | -1): void {
  const rows = rowsIn(box)
  const at = rows.indexOf(document.activeElement as HTMLElement)
  rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))]?.focus()
}

function useListKeys(
  field: React.RefObject<HTMLInputElement | null>,
  box: React.RefObject<HTMLElement | null>,
): void {
  const t = useT()
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'searchCustomers',
        group: 'list',
        label: t('customers.search'),
        keys: '/',
        run: () => field.current?.focus(),
      },
      {
        id: 'nextCustomer',
        group: 'list',
        label: t('customers.next'),
        keys: 'j',
        run: () => focusRow(box.current, 1),
      },
      {
        id: 'previousCustomer',
        group: 'list',
        label: t('customers.previous'),
        keys: 'k',
        run: () => focusRow(box.current, -1),
      },
    ],
    [t, field, box],
  )
  useActions(actions)
}
