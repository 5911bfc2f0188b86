import { Button } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import type { InvitationView } from '../../../../../src/contract/people.ts'
import { AskFirst } from '../../../components/ask-first.tsx'
import { PeopleTrouble } from '../../../components/people-trouble.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { HandedLinkDialog } from './handed-link-dialog.tsx'
import classes from './people.module.css'
import { useInvitationActs } from './use-people.ts'

/** Somebody who has not come yet. */
export function InvitationRow({ invitation }: { readonly invitation: InvitationView }) {
  const { t, formats } = useLanguage()
  const { renew, revoke } = useInvitationActs(invitation.id)
  const [isRevoking, setRevoking] = useState(false)
  const { email, name, role, isExpired, expiresAt, invitedBy } = invitation
  return (
    <li className={classes.row} aria-label={email}>
      <span className={classes.letter}>
        <IconMail size={19} aria-hidden="true" />
      </span>
      <div className={classes.who}>
        <b>{name === '' ? email : name}</b>
        {name !== '' && <span>{email}</span>}
        <small>
          {t(`people.role.${role}`)} · {t('people.invitedBy', { name: invitedBy })} ·{' '}
          <span data-late={isExpired}>
            {isExpired ? t('people.expired') : t('people.expires', { at: formats.day(new Date(expiresAt)) })}
          </span>
        </small>
      </div>
      <div className={classes.acts}>
        <Button size="compact-md" variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
          {t('people.renew')}
        </Button>
        <Button size="compact-md" variant="subtle" color="var(--urgent)" onClick={() => setRevoking(true)}>
          {t('people.revoke')}
        </Button>
      </div>
      <div className={classes.trouble}>
        <PeopleTrouble error={renew.error} />
      </div>
      {isRevoking && (
        <AskFirst
          title={t('people.revokeTitle', { email })}
          words={t('people.revokeWords')}
          yes={t('people.revoke')}
          isPending={revoke.isPending}
          trouble={<PeopleTrouble error={revoke.error} />}
          onYes={() => revoke.mutate(undefined, { onSuccess: () => setRevoking(false) })}
          onClose={() => setRevoking(false)}
        />
      )}
      {renew.isSuccess && (
        <HandedLinkDialog
          title={t('people.linkFor', { name: name === '' ? email : name })}
          words={t('people.invitationLinkWords')}
          to={email}
          handed={renew.data}
          onClose={renew.reset}
        />
      )}
    </li>
  )
}
