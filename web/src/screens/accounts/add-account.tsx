import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { channelsQuery } from '../../api/queries.ts'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { AddAccountForm } from './add-account-form.tsx'
import { ChannelChoice } from './channel-choice.tsx'

/** Connects one more account. Its form is drawn from what the chosen channel asks for. */
export function AddAccount({ onClose }: { onClose(): void }) {
  const t = useT()
  const { data, error, refetch } = useQuery(channelsQuery)
  const [chosen, setChosen] = useState<string | null>(null)
  const channels = data?.channels ?? []
  const channel = channels.find(each => each.channel === chosen) ?? channels[0]
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={t('accounts.add')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      closeOnClickOutside={false}
    >
      {error !== null && <Trouble error={error} onRetry={refetch} />}
      {channel !== undefined && (
        <>
          {channels.length > 1 && (
            <ChannelChoice channels={channels} chosen={channel.channel} onChoose={setChosen} />
          )}
          <AddAccountForm key={channel.channel} channel={channel} onDone={onClose} />
        </>
      )}
    </Modal>
  )
}
