import { Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { FocusEvent } from 'react'
import { meQuery } from '../api/queries.ts'
import { reconnectLive } from '../api/use-live.ts'
import { useT } from '../i18n/locale-provider.tsx'
import { SignInForm } from '../screens/sign-in/sign-in-form.tsx'
import { useTypingPause } from './use-typing-pause.ts'

/**
 * Lies over whatever was being done: nothing typed is lost when a session ends. It waits for a pause, so that no half
 * word ends in the field of the password.
 */
export function SessionDialog() {
  const t = useT()
  const queryClient = useQueryClient()
  const { data: me } = useQuery(meQuery)
  const hasPaused = useTypingPause()
  const resume = async () => {
    const now = await queryClient.fetchQuery({ ...meQuery, staleTime: 0 })
    // Somebody else at the same machine: nothing of what stands here is his.
    if (me !== undefined && now.member.id !== me.member.id) return location.reload()
    reconnectLive()
    await queryClient.invalidateQueries()
  }
  return (
    <Modal
      opened={hasPaused}
      centered
      onClose={() => undefined}
      withCloseButton={false}
      title={t('signIn.expiredTitle')}
      closeOnEscape={false}
      onFocusCapture={keepEscapeHere}
    >
      <p>{t('signIn.expiredWords')}</p>
      <SignInForm
        email={me?.member.email ?? ''}
        back={window.location.pathname + window.location.search}
        onSignedIn={() => void resume()}
      />
    </Modal>
  )
}

/** Dialogs that lie below listen at the window: an Escape in here would close them, with what was written in them. */
function keepEscapeHere({ target }: FocusEvent): void {
  target.setAttribute('data-mantine-stop-propagation', 'true')
}
