import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { CustomerDetail } from '../../../../../src/contract/customer.ts'
import { readAddress } from '../../../../../src/core/customer/address.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { channelsQuery } from '../../../api/queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { ChannelIcon } from '../channel-icon.tsx'
import { CustomerTrouble } from '../customer-trouble.tsx'
import { customerNotice } from '../notice.ts'
import { refreshPeople } from '../use-links.ts'
import classes from './person.module.css'

/** By which addresses this person is known besides the profiles: whoever writes from one of them is this person. */
export function AddressesCard({ customer }: { readonly customer: CustomerDetail }) {
  const t = useT()
  const mayWrite = useMay('customer.write') && customer.mergedInto === null
  const { add, remove } = useAddresses(customer.id)
  const [isAdding, setIsAdding] = useState(false)
  if (customer.addresses.length === 0 && !mayWrite) return null
  return (
    <section className={classes.card} aria-label={t('customers.addresses')}>
      <header>
        <h2>{t('customers.addresses')}</h2>
        {mayWrite && !isAdding && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={15} aria-hidden="true" />}
            aria-label={t('customers.addAddress')}
            onClick={() => setIsAdding(true)}
          >
            {t('customers.add')}
          </Button>
        )}
      </header>
      {customer.addresses.length === 0 && !isAdding && (
        <p className={classes.dim}>{t('customers.noAddresses')}</p>
      )}
      <ul className={classes.profiles}>
        {customer.addresses.map(({ id, channel, address, source }) => (
          <li key={id}>
            <ChannelIcon channel={channel} />
            <div className={classes.profileWords}>
              <strong>{address}</strong>
              <small>{t(`customers.source.${source}`)}</small>
            </div>
            {mayWrite && (
              <ActionIcon
                variant="subtle"
                color="gray"
                c="dimmed"
                size={28}
                loading={remove.isPending && remove.variables.id === id}
                aria-label={t('customers.removeAddress', { address })}
                onClick={() => remove.mutate({ id, channel, address })}
              >
                <IconTrash size={16} aria-hidden="true" />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {remove.isError && <CustomerTrouble error={remove.error} />}
      {isAdding && <AddressForm add={add} onClose={() => setIsAdding(false)} />}
    </section>
  )
}

interface Address {
  readonly channel: string
  readonly address: string
}

function useAddresses(customerId: string) {
  const t = useT()
  const queryClient = useQueryClient()
  const onSettled = () => refreshPeople(queryClient)
  const add = useMutation({
    mutationFn: (body: Address) =>
      answerOf(desk.POST('/api/customers/{id}/addresses', { params: { path: { id: customerId } }, body })),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: ({ id }: Address & { readonly id: string }) =>
      answerOf(desk.DELETE('/api/customer-addresses/{id}', { params: { path: { id } } })),
    onSuccess: (_, { channel, address }) =>
      customerNotice.show({
        text: t('customers.addressRemoved', { address }),
        undo: () => add.mutate({ channel, address }),
      }),
    onSettled,
  })
  return { add, remove }
}

interface FormProps {
  readonly add: ReturnType<typeof useAddresses>['add']
  onClose(): void
}

function AddressForm({ add, onClose }: FormProps) {
  const t = useT()
  const { data } = useQuery(channelsQuery)
  const channels = data?.channels ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const channel = chosen ?? channels.find(each => each.capabilities.letters)?.channel ?? null
  const [address, setAddress] = useState('')
  const isWrong = address.trim() !== '' && readAddress(address) === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (channel === null || isWrong || address.trim() === '') return
    add.mutate({ channel, address: address.trim() }, { onSuccess: onClose })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <Select
        size="sm"
        label={t('customers.channel')}
        allowDeselect={false}
        data={channels.map(each => ({ value: each.channel, label: each.displayName }))}
        value={channel}
        onChange={setChosen}
      />
      <TextInput
        autoFocus
        size="sm"
        label={t('customers.address')}
        value={address}
        error={isWrong ? t('customers.typed.notAnAddress') : null}
        onChange={event => setAddress(event.currentTarget.value)}
        onKeyDown={event => void (event.key === 'Escape' && onClose())}
      />
      {add.isError && <CustomerTrouble error={add.error} />}
      <div className={classes.formActs}>
        <Button size="compact-md" variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button size="compact-md" type="submit" loading={add.isPending} disabled={address.trim() === ''}>
          {t('customers.addAddress')}
        </Button>
      </div>
    </form>
  )
}
