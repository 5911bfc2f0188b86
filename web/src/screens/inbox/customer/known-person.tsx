import { IconArrowRight, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CustomerView } from '../../../../../src/contract/ticket.ts'
import { Late } from '../../../components/late.tsx'
import { NoticeLine } from '../../../components/notice-line.tsx'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { AfterSalesBeside } from '../../customers/after-sales/after-sales-beside.tsx'
import { customerQuery } from '../../customers/customer-queries.ts'
import { ReasonList } from '../../customers/link/reason-list.tsx'
import { customerNotice } from '../../customers/notice.ts'
import { NotesCard } from '../../customers/person/notes-card.tsx'
import { PlanName, TagList } from '../../customers/plan-name.tsx'
import { useWriteAttribute } from '../../customers/use-write-attribute.ts'
import classes from './customer.module.css'
import known from './known-person.module.css'

interface Props {
  readonly customer: CustomerView
  /** Keeps the place while texts are on the way. */
  readonly meanwhile?: ReactNode
}

/** What is known of the person beyond this conversation: from the CRM, from colleagues, from the shop. */
export function KnownPerson({ customer, meanwhile }: Props) {
  return (
    <WholeLanguage meanwhile={meanwhile}>
      <div className={known.known}>
        <Facts customer={customer} />
        <SameToo customer={customer} />
        <WayOn customer={customer} />
        <Notes customer={customer} />
        <Late key={customer.id}>
          <AfterSalesBeside customerId={customer.id} />
        </Late>
      </div>
    </WholeLanguage>
  )
}

/** What is not known is not shown. */
function Facts({ customer: { plan, value, tags, attributes, activity, influence } }: Props) {
  const { t, locale, formats } = useLanguage()
  const write = useWriteAttribute()
  const facts: readonly (readonly [string, ReactNode])[] = [
    ...(plan === null ? [] : [[t('customers.plan'), <PlanName key="plan" plan={plan} />] as const]),
    ...(value === null
      ? []
      : [[t('customers.value'), t('customers.aYear', { value: formats.money(value) })] as const]),
    ...(tags.length === 0 ? [] : [[t('customers.tags'), <TagList key="tags" tags={tags} />] as const]),
    ...attributes.flatMap(attribute =>
      attribute.value === null ? [] : [[attribute.name[locale], write(attribute, attribute.value)] as const],
    ),
    [t('customers.recent'), formats.number(activity.recentMessages)],
    [
      t('customers.matters'),
      t('customers.mattersCount', {
        open: formats.number(activity.openTickets),
        all: formats.number(activity.allTickets),
      }),
    ],
    ...(influence.reach > 1 ? [[t('customers.reach'), formats.number(influence.reach)] as const] : []),
  ]
  return (
    <dl className={classes.facts}>
      {facts.map(([name, said]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{said}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Somebody else may be the same person: where it is decided is one step away. */
function SameToo({ customer }: Props) {
  const { t } = useLanguage()
  const { data } = useQuery({ ...customerQuery(customer.id), enabled: customer.hasSuggestions })
  const [first] = data?.customer.suggestions ?? []
  if (!customer.hasSuggestions || first === undefined) return null
  return (
    <Link to="/customers/$customerId" params={{ customerId: customer.id }} className={known.same}>
      <IconUsers size={16} aria-hidden="true" />
      <span>
        {t('customers.maybeSame', { name: first.customer.displayName })}
        <ReasonList reasons={first.reasons} />
      </span>
      <IconArrowRight size={15} aria-hidden="true" />
    </Link>
  )
}

function WayOn({ customer }: Props) {
  const { t } = useLanguage()
  return (
    <Link to="/customers/$customerId" params={{ customerId: customer.id }} className={known.way}>
      {t('customers.allHeSaid')}
      <IconArrowRight size={15} aria-hidden="true" />
    </Link>
  )
}

/** Read when there are any; a field for the first one in any case. */
function Notes({ customer }: Props) {
  const { data } = useQuery({ ...customerQuery(customer.id), enabled: customer.notesCount > 0 })
  if (customer.notesCount > 0 && data === undefined) return null
  const notes = customer.notesCount > 0 ? (data?.customer.notes ?? []) : []
  return (
    <>
      <NoticeLine board={customerNotice} />
      <NotesCard customer={{ id: customer.id, notes, mergedInto: null }} />
    </>
  )
}
