import { Button, Group, Modal, TextInput } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Trouble } from '../../../components/trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { useResetLearning } from './learning-queries.ts'

/** To forget all cannot be taken back: who wants it writes the word. */
export function ResetLearning({ lessons }: { readonly lessons: number }) {
  const t = useT()
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconRestore size={16} aria-hidden="true" />}
        onClick={() => setIsAsking(true)}
      >
        {t('policyTools.reset')}
      </Button>
      {isAsking && <ResetDialog lessons={lessons} onClose={() => setIsAsking(false)} />}
    </>
  )
}

function ResetDialog({ lessons, onClose }: { readonly lessons: number; onClose(): void }) {
  const t = useT()
  const reset = useResetLearning()
  const [typed, setTyped] = useState('')
  const word = t('policyTools.resetWord')
  const isMeant = typed.trim().toLowerCase() === word.toLowerCase()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isMeant) reset.mutate(undefined, { onSuccess: onClose })
  }
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('policyTools.resetTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit}>
        <p>{t('policyTools.resetWords', { count: lessons })}</p>
        <TextInput
          label={t('policyTools.resetType', { word })}
          autoComplete="off"
          data-autofocus
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        {reset.isError && <Trouble error={reset.error} />}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" color="var(--urgent-edge)" disabled={!isMeant} loading={reset.isPending}>
            {t('policyTools.reset')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
