import { Button, Group, Modal, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../../../i18n/locale-provider.tsx'
import { explainSecurity } from './explain-security.ts'

interface Props<T> {
  readonly title: string
  readonly words: string
  readonly submit: string
  readonly isGrave?: boolean
  readonly act: (password: string) => Promise<T>
  onDone(result: T): void
  onClose(): void
}

/** What changes how somebody comes in asks for his password: an open screen is not enough. */
export function PasswordDialog<T>({ title, words, submit, isGrave = false, act, onDone, onClose }: Props<T>) {
  const t = useT()
  const [password, setPassword] = useState('')
  const work = useMutation({ mutationFn: () => act(password), onSuccess: onDone })
  const send = (event: FormEvent) => {
    event.preventDefault()
    work.mutate()
  }
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={send}>
        <p>{words}</p>
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          value={password}
          error={work.isError && explainSecurity(work.error, t)}
          onChange={event => setPassword(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            type="submit"
            loading={work.isPending}
            {...(isGrave ? { color: 'var(--urgent-edge)' } : {})}
          >
            {submit}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
