import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { PasskeyView } from '../../../../../src/contract/doors.ts'
import { removePasskey, renamePasskey } from '../../../api/passkey.ts'
import { AskFirst } from '../../../components/ask-first.tsx'
import { Trouble } from '../../../components/trouble.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { myDoorsQuery } from './security-queries.ts'

/** One passkey: known by its name, which can be changed; gone when its device is. */
export function PasskeyLine({ passkey }: { readonly passkey: PasskeyView }) {
  const { t, formats } = useLanguage()
  const [asked, setAsked] = useState<'rename' | 'remove' | null>(null)
  const name = passkey.name ?? t('security.passkeyUnnamed')
  const close = () => setAsked(null)
  return (
    <li>
      <div>
        <b>{name}</b>{' '}
        <small>{t('security.passkeySince', { day: formats.day(new Date(passkey.createdAt)) })}</small>
      </div>
      <Group gap={4}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('security.renameNamed', { name })}
          onClick={() => setAsked('rename')}
        >
          {t('security.rename')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          aria-label={t('security.removeNamed', { name })}
          onClick={() => setAsked('remove')}
        >
          {t('security.remove')}
        </Button>
      </Group>
      {asked === 'rename' && <RenameDialog id={passkey.id} name={name} onClose={close} />}
      {asked === 'remove' && <RemoveDialog id={passkey.id} name={name} onClose={close} />}
    </li>
  )
}

interface DialogProps {
  readonly id: string
  readonly name: string
  onClose(): void
}

function useDoorChange(act: () => Promise<unknown>, onDone: () => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await queryClient.invalidateQueries(myDoorsQuery)
      onDone()
    },
  })
}

function RenameDialog({ id, name: known, onClose }: DialogProps) {
  const { t } = useLanguage()
  const [name, setName] = useState(known)
  const change = useDoorChange(() => renamePasskey(id, name.trim()), onClose)
  const send = (event: FormEvent) => {
    event.preventDefault()
    change.mutate()
  }
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('security.renameNamed', { name: known })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={send}>
        <TextInput
          label={t('security.passkeyName')}
          maxLength={60}
          required
          withAsterisk={false}
          data-autofocus
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        {change.isError && <Trouble error={change.error} />}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('security.rename')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function RemoveDialog({ id, name, onClose }: DialogProps) {
  const { t } = useLanguage()
  const change = useDoorChange(() => removePasskey(id), onClose)
  return (
    <AskFirst
      title={t('security.removeNamed', { name })}
      words={t('security.removeWords')}
      yes={t('security.remove')}
      isPending={change.isPending}
      trouble={change.isError && <Trouble error={change.error} />}
      onYes={() => change.mutate()}
      onClose={onClose}
    />
  )
}
