import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { CustomerDetail } from '../../../../../src/contract/customer.ts'
import { useIsNarrow } from '../../../components/use-media.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { AfterSalesCard } from '../after-sales/after-sales-card.tsx'
import { CUSTOMER_PARTS, type CustomerPart } from '../customers-search.ts'
import { LinksPart } from '../link/links-part.tsx'
import { SaidPart } from '../said/said-part.tsx'
import { ActivityCard } from './activity-card.tsx'
import { AddressesCard } from './addresses-card.tsx'
import { FactsCard } from './facts-card.tsx'
import { MattersPart } from './matters-part.tsx'
import { NotesCard } from './notes-card.tsx'
import classes from './person.module.css'
import { ProfilesCard } from './profiles-card.tsx'

const route = getRouteApi('/desk/customers/$customerId')

interface Props {
  readonly customer: CustomerDetail
}

/** The person beside what was said; where there is no room for both, one part at a time. */
export function CustomerParts({ customer }: Props) {
  const { t, formats } = useLanguage()
  const { part } = route.useSearch()
  const navigate = route.useNavigate()
  const isNarrow = useIsNarrow()
  const parts = CUSTOMER_PARTS.filter(each => isNarrow || each !== 'person')
  const shown = parts.find(each => each === part) ?? 'said'
  const counts: Partial<Record<CustomerPart, number>> = {
    matters: customer.tickets.length,
    links: customer.links.length,
  }
  const nameTab = (each: CustomerPart) => {
    const count = counts[each] ?? 0
    return count === 0
      ? t(`customers.part.${each}`)
      : `${t(`customers.part.${each}`)} ${formats.number(count)}`
  }
  return (
    <div className={isNarrow ? undefined : classes.columns}>
      {!isNarrow && (
        <aside aria-label={t('customers.part.person')}>
          <PersonPart customer={customer} />
        </aside>
      )}
      <Tabs
        value={shown}
        keepMounted={false}
        onChange={value => {
          const next = parts.find(each => each === value)
          if (next !== undefined) void navigate({ search: { part: next }, replace: true })
        }}
      >
        <Tabs.List className={classes.tabs} aria-label={t('customers.parts')}>
          {parts.map(each => (
            <Tabs.Tab key={each} value={each}>
              {nameTab(each)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={shown} className={classes.panel}>
          <Shown part={shown} customer={customer} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}

function Shown({ part, customer }: Props & { readonly part: CustomerPart }) {
  switch (part) {
    case 'said':
      return <SaidPart customer={customer} />
    case 'person':
      return <PersonPart customer={customer} />
    case 'matters':
      return <MattersPart customer={customer} />
    case 'links':
      return <LinksPart customer={customer} />
  }
}

const PersonPart = ({ customer }: Props) => (
  <>
    <FactsCard customer={customer} />
    <NotesCard customer={customer} />
    <ProfilesCard customer={customer} />
    <AddressesCard customer={customer} />
    <ActivityCard customer={customer} />
    <AfterSalesCard customerId={customer.id} />
  </>
)
