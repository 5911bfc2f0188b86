import { Button, Modal, Radio } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CustomerDetail, CustomerRow } from '../../../../../src/contract/customer.ts'
import { writeHandle } from '../../../components/write-handle.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { customerQuery, customersQuery } from '../customer-queries.ts'
import { CustomerTrouble } from '../customer-trouble.tsx'
import classes from '../customers.module.css'
import { CustomerSearch } from '../list/customer-search.tsx'
import { useLinks } from '../use-links.ts'
import link from './link.module.css'
import { Moves } from './moves.tsx'
import { PersonLine } from './person-line.tsx'

interface Props {
  readonly customer: CustomerDetail
  onClose(): void
}

/** By hand: find the other, see what comes over, agree. */
export function LinkDialog({ customer, onClose }: Props) {
  const t = useT()
  const [other, setOther] = useState<CustomerRow | null>(null)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('customers.linkTitle', { name: customer.displayName })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {other === null ? (
        <FindOther ownId={customer.id} onChoose={setOther} />
      ) : (
        <Preview customer={customer} other={other} onBack={() => setOther(null)} onClose={onClose} />
      )}
    </Modal>
  )
}

interface FindProps {
  readonly ownId: string
  onChoose(other: CustomerRow): void
}

function FindOther({ ownId, onChoose }: FindProps) {
  const t = useT()
  const [search, setSearch] = useState('')
  const query = useInfiniteQuery({ ...customersQuery({ q: search }), enabled: search !== '' })
  const found = (query.data?.pages[0]?.customers ?? []).filter(each => each.id !== ownId)
  return (
    <>
      <CustomerSearch value={search} onChange={setSearch} />
      {query.isError && <CustomerTrouble error={query.error} onRetry={query.refetch} />}
      {search === '' && <p className={link.dim}>{t('customers.linkHint')}</p>}
      {search !== '' && query.isSuccess && found.length === 0 && (
        <p className={link.dim}>{t('customers.nobodyFound')}</p>
      )}
      {search !== '' && (
        <ul className={link.found} aria-label={t('customers.found')}>
          {found.map(each => (
            <li key={each.id}>
              <button type="button" onClick={() => onChoose(each)}>
                <PersonLine customer={each} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const ALL = 'all'

interface PreviewProps extends Props {
  readonly other: CustomerRow
  onBack(): void
}

function Preview({ customer, other, onBack, onClose }: PreviewProps) {
  const t = useT()
  const { merge, link: linking } = useLinks()
  const { data } = useQuery(customerQuery(other.id))
  const profiles = data?.customer.profiles ?? []
  const [what, setWhat] = useState(ALL)
  const profile = profiles.find(each => each.id === what)
  const names = { name: customer.displayName, otherName: other.displayName }
  const error = merge.error ?? linking.error
  const agree = () => {
    const done = { onSuccess: onClose }
    if (profile === undefined)
      merge.mutate({ id: customer.id, otherId: other.id, isSuggested: false, ...names }, done)
    else
      linking.mutate(
        { id: customer.id, profileId: profile.id, handle: writeHandle(profile.handle), ...names },
        done,
      )
  }
  return (
    <div className={link.preview}>
      <PersonLine customer={other} />
      {profiles.length > 1 && (
        <Radio.Group label={t('customers.whatMoves')} value={what} onChange={setWhat}>
          <Radio mt={6} value={ALL} label={t('customers.allMoves')} />
          {profiles.map(each => (
            <Radio
              key={each.id}
              mt={6}
              value={each.id}
              label={t('customers.onlyProfile', { handle: writeHandle(each.handle) })}
            />
          ))}
        </Radio.Group>
      )}
      <Moves otherId={other.id} profileId={profile?.id ?? null} />
      <p className={link.agree}>
        {profile === undefined ? t('customers.mergeWords', names) : t('customers.linkWords', names)}
      </p>
      {error !== null && <CustomerTrouble error={error} />}
      <div className={classes.dialogActs}>
        <Button variant="default" onClick={onBack}>
          {t('customers.back')}
        </Button>
        <Button data-autofocus loading={merge.isPending || linking.isPending} onClick={agree}>
          {profile === undefined ? t('customers.merge') : t('customers.link')}
        </Button>
      </div>
    </div>
  )
}
