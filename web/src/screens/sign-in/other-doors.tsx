import { Button } from '@mantine/core'
import { IconBuilding, IconFingerprint } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { hasPasskeysHere, signInByPasskey } from '../../api/passkey.ts'
import { setupQuery } from '../../api/queries.ts'
import { leaveForSingleSignOn, sessionExpired } from '../../api/session.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { explainEntry } from './explain-entry.ts'
import classes from './sign-in.module.css'

interface Props {
  /** To where the house's own sign-in brings us back. */
  readonly back: string
  onSignedIn(): void
}

/** Ways in without a password here: a passkey, the house's own sign-in. */
export function OtherDoors({ back, onSignedIn }: Props) {
  const t = useT()
  const { data: setup } = useQuery(setupQuery)
  const byPasskey = useMutation({
    mutationFn: signInByPasskey,
    onSuccess: () => {
      sessionExpired.set(false)
      onSignedIn()
    },
  })
  const bySingleSignOn = useMutation({ mutationFn: () => leaveForSingleSignOn(back) })
  const hasPasskeys = hasPasskeysHere(setup?.passkeyOrigin ?? null)
  const house = setup?.singleSignOn ?? null
  if (!hasPasskeys && house === null) return null
  const error = byPasskey.error ?? bySingleSignOn.error
  return (
    <div className={classes.doors}>
      <span className={classes.or}>{t('signIn.or')}</span>
      {house !== null && (
        <Button
          variant="default"
          size="md"
          fullWidth
          leftSection={<IconBuilding size={18} aria-hidden="true" />}
          loading={bySingleSignOn.isPending}
          onClick={() => bySingleSignOn.mutate()}
        >
          {t('signIn.withHouse', { name: house.name })}
        </Button>
      )}
      {hasPasskeys && (
        <Button
          variant="default"
          size="md"
          fullWidth
          leftSection={<IconFingerprint size={18} aria-hidden="true" />}
          loading={byPasskey.isPending}
          onClick={() => byPasskey.mutate()}
        >
          {t('signIn.withPasskey')}
        </Button>
      )}
      {error !== null && (
        <div className={classes.error} role="alert">
          {explainEntry(error, t)}
        </div>
      )}
    </div>
  )
}
