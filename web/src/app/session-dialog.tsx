import { Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { meQuery } from '../api/queries.ts'
import { reconnectLive } from '../api/use-live.ts'
import { useT } from '../i18n/locale-provider.tsx'
import { SignInForm } from '../screens/sign-in/sign-in-form.tsx'

/** Lies over whatever was being done: nothing typed is lost when a session ends. */
export function SessionDialog() {
  const t = useT()
  const queryClient = useQueryClient()
  const { data: me } = useQuery(meQuery)
  const resume = () => {
    reconnectLive()
    void queryClient.invalidateQueries()
  }
  return (
    <Modal
      opened
      centered
      onClose={() => undefined}
      withCloseButton={false}
      title={t('signIn.expiredTitle')}
      closeOnEscape={false}
    >
      <p>{t('signIn.expiredWords')}</p>
      <SignInForm
        email={me?.member.email ?? ''}
        back={window.location.pathname + window.location.search}
        onSignedIn={resume}
      />
    </Modal>
  )
}
