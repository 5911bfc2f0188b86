import { Button, Modal } from '@mantine/core'
import { PeopleTrouble } from '../../../components/people-trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './people.module.css'
import type { useInvitationActs } from './use-people.ts'

interface Props {
  readonly email: string
  readonly revoke: ReturnType<typeof useInvitationActs>['revoke']
  onClose(): void
}

/** The link is dead at once; the way back is another invitation. */
export function RevokeInvitation({ email, revoke, onClose }: Props) {
  const t = useT()
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('people.revokeTitle', { email })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={classes.dialog}>
        <p>{t('people.revokeWords')}</p>
        <PeopleTrouble error={revoke.error} />
        <div className={classes.dialogActs}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            color="var(--urgent-edge)"
            loading={revoke.isPending}
            onClick={() => revoke.mutate(undefined, { onSuccess: onClose })}
          >
            {t('people.revoke')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
