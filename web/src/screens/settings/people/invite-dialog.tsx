import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { InviteRequest } from '../../../../../src/contract/people.ts'
import { LOCALES, type Locale } from '../../../../../src/core/language.ts'
import { ROLES, type Role } from '../../../../../src/core/member/role.ts'
import { meQuery } from '../../../api/queries.ts'
import { LANGUAGE_NAMES } from '../../../app/language-names.ts'
import { usePreference } from '../../../app/preferences.ts'
import { PeopleTrouble } from '../../../components/people-trouble.tsx'
import { useJudged } from '../../../components/use-judged.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { PlainKey } from '../../../i18n/translator.ts'
import { HandedLinkWords } from './handed-link-dialog.tsx'
import { type AddressTrouble, judgeAddress } from './judge-address.ts'
import classes from './people.module.css'
import { peopleQuery, useInvite } from './use-people.ts'

/** Who is to come, as what, and in which language he is written to. */
export function InviteDialog({ onClose }: { onClose(): void }) {
  const t = useT()
  const invite = useInvite()
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('people.invite')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {invite.isSuccess ? (
        <HandedLinkWords
          words={t('people.invitationLinkWords')}
          to={invite.variables.email}
          handed={invite.data}
          onClose={onClose}
        />
      ) : (
        <Form invite={invite} onClose={onClose} />
      )}
    </Modal>
  )
}

const NOBODY = { people: [], invitations: [] }

const ADDRESS_WORDS = {
  badAddress: 'people.badAddress',
  alreadyMember: 'people.refusal.alreadyMember',
  alreadyInvited: 'people.refusal.alreadyInvited',
} as const satisfies Readonly<Record<AddressTrouble, PlainKey>>

interface FormProps {
  readonly invite: ReturnType<typeof useInvite>
  onClose(): void
}

function Form({ invite, onClose }: FormProps) {
  const t = useT()
  const { data: me } = useQuery(meQuery)
  const locale = usePreference('locale')
  const [form, setForm] = useState<InviteRequest>({ email: '', name: '', role: 'agent', language: locale })
  const set = (part: Partial<InviteRequest>) => setForm(before => ({ ...before, ...part }))
  const { data: here = NOBODY } = useQuery(peopleQuery)
  const { isJudged, onBlur } = useJudged(form.email)
  const [wasTried, setTried] = useState(false)
  const trouble = judgeAddress(form.email, here)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (trouble === null && !invite.isPending)
      invite.mutate({ ...form, email: form.email.trim(), name: form.name.trim() })
  }
  return (
    <form className={classes.dialog} onSubmit={send} noValidate>
      <TextInput
        type="email"
        label={t('signIn.email')}
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus
        value={form.email}
        error={(isJudged || wasTried) && trouble !== null && t(ADDRESS_WORDS[trouble])}
        onBlur={onBlur}
        onChange={event => set({ email: event.currentTarget.value })}
      />
      <TextInput
        label={t('people.name')}
        description={t('people.nameHint')}
        maxLength={80}
        value={form.name}
        onChange={event => set({ name: event.currentTarget.value })}
      />
      <Select
        label={t('people.roleLabel')}
        data={ROLES.map(role => ({
          value: role,
          label: t(`roles.${role}`),
          disabled: role === 'owner' && me?.member.role !== 'owner',
        }))}
        value={form.role}
        onChange={role => role !== null && set({ role: role as Role })}
        allowDeselect={false}
      />
      <Select
        label={t('people.language')}
        data={LOCALES.map(each => ({ value: each, label: LANGUAGE_NAMES[each] }))}
        value={form.language}
        onChange={language => language !== null && set({ language: language as Locale })}
        allowDeselect={false}
      />
      <PeopleTrouble error={invite.error} />
      <div className={classes.dialogActs}>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" loading={invite.isPending}>
          {t('people.send')}
        </Button>
      </div>
    </form>
  )
}
