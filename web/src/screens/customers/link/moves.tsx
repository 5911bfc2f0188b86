import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CustomerDetail } from '../../../../../src/contract/customer.ts'
import { writeHandle } from '../../../components/write-handle.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { customerQuery } from '../customer-queries.ts'
import { CustomerTrouble } from '../customer-trouble.tsx'
import classes from './link.module.css'

interface Props {
  readonly otherId: string
  /** Only this profile, with what was said by it; null: all that the other is. */
  readonly profileId: string | null
}

/** What would come over, before anybody agrees to it. */
export function Moves({ otherId, profileId }: Props) {
  const { t } = useLanguage()
  const query = useQuery(customerQuery(otherId))
  const list = useListMoves()
  if (query.isError) return <CustomerTrouble error={query.error} onRetry={query.refetch} />
  if (query.data === undefined) return <Skeleton height={90} radius="md" />
  return (
    <section className={classes.moves} aria-label={t('customers.moves')}>
      <h3>{t('customers.moves')}</h3>
      <ul>
        {list(query.data.customer, profileId).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function useListMoves() {
  const { t, formats } = useLanguage()
  const nameProfile = (profile: CustomerDetail['profiles'][number]) => writeHandle(profile.handle)
  return (other: CustomerDetail, profileId: string | null): string[] => {
    const profile = other.profiles.find(each => each.id === profileId)
    if (profile !== undefined)
      return [
        t('customers.moves.profiles', { n: 1, list: nameProfile(profile) }),
        t('customers.moves.itsMatters'),
      ]
    const { profiles, tickets, notes, addresses, tags, attributes } = other
    const filled = attributes.filter(each => each.value !== null).length
    const count = (n: number) => ({ n, count: formats.number(n) })
    return [
      ...(profiles.length === 0
        ? []
        : [
            t('customers.moves.profiles', {
              n: profiles.length,
              list: formats.list(profiles.map(nameProfile)),
            }),
          ]),
      ...(tickets.length === 0 ? [] : [t('customers.moves.matters', count(tickets.length))]),
      ...(notes.length === 0 ? [] : [t('customers.moves.notes', count(notes.length))]),
      ...(addresses.length === 0
        ? []
        : [
            t('customers.moves.addresses', {
              n: addresses.length,
              list: formats.list(addresses.map(each => each.address)),
            }),
          ]),
      ...(tags.length === 0 ? [] : [t('customers.moves.tags', { n: tags.length, list: formats.list(tags) })]),
      ...(filled === 0 && other.plan === null && other.value === null ? [] : [t('customers.moves.facts')]),
    ]
  }
}
