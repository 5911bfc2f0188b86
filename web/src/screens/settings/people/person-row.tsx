import { ActionIcon, Menu, Select } from '@mantine/core'
import { IconDots, IconKey, IconUserMinus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonView } from '../../../../../src/contract/people.ts'
import { ROLES, type Role } from '../../../../../src/core/member/role.ts'
import { meQuery } from '../../../api/queries.ts'
import { usePreference } from '../../../app/preferences.ts'
import { Face } from '../../../components/face.tsx'
import { PeopleTrouble } from '../../../components/people-trouble.tsx'
import { useLanguage, useT } from '../../../i18n/locale-provider.tsx'
import { HandedLinkDialog } from './handed-link-dialog.tsx'
import classes from './people.module.css'
import { RemovePerson } from './remove-person.tsx'
import { usePersonActs } from './use-people.ts'

/** One person: who it is, what he may do, and how he goes. My own seat is a colleague's to change. */
export function PersonRow({ person }: { readonly person: PersonView }) {
  const t = useT()
  const { data: me } = useQuery(meQuery)
  const language = usePreference('locale')
  const { changeRole, makeLink } = usePersonActs(person.id)
  const [isRemoving, setRemoving] = useState(false)
  const isMe = me?.member.id === person.id
  const isOwner = me?.member.role === 'owner'
  const isMine = !isMe && (isOwner || person.role !== 'owner')
  return (
    <li className={classes.row} aria-label={person.name}>
      <Face name={person.name} size={38} />
      <div className={classes.who}>
        <b>
          {person.name} {isMe && <small>{t('people.you')}</small>}
        </b>
        <span>{person.email}</span>
        <Seen person={person} />
      </div>
      <div className={classes.acts}>
        {isMine ? (
          <Select
            aria-label={t('people.roleOf', { name: person.name })}
            data={ROLES.map(role => ({
              value: role,
              label: t(`people.role.${role}`),
              disabled: role === 'owner' && !isOwner,
            }))}
            value={changeRole.isPending ? changeRole.variables : person.role}
            onChange={role => role !== null && role !== person.role && changeRole.mutate(role as Role)}
            allowDeselect={false}
            disabled={changeRole.isPending}
            className={classes.role ?? ''}
          />
        ) : (
          <span className={classes.fixed}>{t(`people.role.${person.role}`)}</span>
        )}
        {isMine && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('people.more', { name: person.name })}
              >
                <IconDots size={18} aria-hidden="true" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {isOwner && (
                <Menu.Item
                  leftSection={<IconKey size={16} aria-hidden="true" />}
                  onClick={() => makeLink.mutate(language)}
                >
                  {t('people.makeLink')}
                </Menu.Item>
              )}
              <Menu.Item
                color="var(--urgent)"
                leftSection={<IconUserMinus size={16} aria-hidden="true" />}
                onClick={() => setRemoving(true)}
              >
                {t('people.remove')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <div className={classes.trouble}>
        <PeopleTrouble error={changeRole.error ?? makeLink.error} />
      </div>
      {isRemoving && <RemovePerson person={person} onClose={() => setRemoving(false)} />}
      {makeLink.isSuccess && (
        <HandedLinkDialog
          title={t('people.linkFor', { name: person.name })}
          words={t('people.resetLinkWords')}
          to={person.email}
          handed={makeLink.data}
          onClose={makeLink.reset}
        />
      )}
    </li>
  )
}

function Seen({ person: { lastSeenAt, inHand } }: { readonly person: PersonView }) {
  const { t, formats } = useLanguage()
  const seen =
    lastSeenAt === null
      ? t('people.signedInNowhere')
      : t('people.seen', { ago: formats.ago(Date.now() - new Date(lastSeenAt).getTime()) })
  return (
    <small>
      {seen}
      {inHand > 0 && ` · ${t('people.inHand', { n: inHand })}`}
    </small>
  )
}
