import { Button, Group, MultiSelect, Radio, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  AskRefusal,
  DepartmentSettings,
  DepartmentView,
} from '../../../../../src/contract/escalation.ts'
import { ESCALATION_WAYS } from '../../../../../src/core/escalation/escalation.ts'
import { LOCALES } from '../../../../../src/core/language.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { isDeskError, refusalOf } from '../../../api/desk-error.ts'
import { accountsQuery, channelsQuery, membersQuery } from '../../../api/queries.ts'
import { ticketingQuery } from '../../../api/ticketing-queries.ts'
import { LANGUAGE_NAMES } from '../../../app/language-names.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { writeHandle } from '../../../components/write-handle.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { explainEscalation } from '../../inbox/escalations/explain-escalation.ts'
import classes from './departments.module.css'

interface Props {
  readonly department: DepartmentView
  onClose(): void
}

/** At which field a refusal stands. */
const AT: Readonly<Partial<Record<AskRefusal, keyof DepartmentSettings>>> = {
  departmentHasNoAddress: 'address',
  departmentHasNoSystem: 'systemId',
  departmentHasNobody: 'memberIds',
  unknownAccount: 'accountId',
  unknownSystem: 'systemId',
  unknownMember: 'memberIds',
}

/** How a department is reached. What is wrong stands at its field, and nothing that was typed is lost. */
export function DepartmentForm({ department, onClose }: Props) {
  const { t, locale } = useLanguage()
  const queryClient = useQueryClient()
  const mailboxes = useMailboxes()
  const { data: systems } = useQuery(ticketingQuery)
  const { data: members } = useQuery(membersQuery)
  const [settings, setSettings] = useState<DepartmentSettings>(
    () =>
      department.settings ?? {
        way: 'link',
        language: locale,
        address: null,
        accountId: null,
        climbAddress: null,
        systemId: null,
        memberIds: [],
      },
  )
  const keeping = useMutation({
    mutationFn: (body: DepartmentSettings) =>
      answerOf(desk.POST('/api/departments/{key}', { params: { path: { key: department.key } }, body })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['departments'] })
      void queryClient.invalidateQueries({ queryKey: ['ticketing'] })
      onClose()
    },
  })
  const change = (part: Partial<DepartmentSettings>) => {
    setSettings({ ...settings, ...part })
    keeping.reset()
  }
  const errorOf = useErrors(keeping.error)
  const isAtField = (['address', 'accountId', 'climbAddress', 'systemId', 'memberIds'] as const).some(
    name => errorOf(name) !== undefined,
  )
  return (
    <form
      className={classes.form}
      onSubmit={event => {
        event.preventDefault()
        keeping.mutate(settings)
      }}
    >
      <Radio.Group
        className={classes.wide}
        label={t('escalations.way')}
        value={settings.way}
        onChange={chosen => {
          const way = ESCALATION_WAYS.find(each => each === chosen)
          if (way !== undefined) change({ way })
        }}
      >
        <div className={classes.ways}>
          {ESCALATION_WAYS.map(way => (
            <Radio
              key={way}
              value={way}
              label={t(`escalations.by.${way}`)}
              description={t(`escalations.means.${way}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        type="email"
        label={t('ticketing.address')}
        description={t('ticketing.addressHint')}
        required={settings.way === 'letter'}
        maxLength={254}
        value={settings.address ?? ''}
        error={errorOf('address')}
        onChange={event => change({ address: orNull(event.currentTarget.value) })}
      />
      <Select
        label={t('ticketing.mailbox')}
        description={t(mailboxes.length === 0 ? 'ticketing.noMailbox' : 'ticketing.mailboxHint')}
        required={settings.way === 'letter'}
        clearable
        data={mailboxes}
        value={settings.accountId}
        error={errorOf('accountId')}
        onChange={accountId => change({ accountId })}
      />
      <Select
        label={t('ticketing.system')}
        description={t(systems?.systems.length === 0 ? 'ticketing.noSystem' : 'ticketing.systemHint')}
        required={settings.way === 'ticketing'}
        clearable
        data={(systems?.systems ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={settings.systemId}
        error={errorOf('systemId')}
        onChange={systemId => change({ systemId })}
      />
      <MultiSelect
        label={t('ticketing.members')}
        description={t('ticketing.membersHint')}
        searchable
        clearable
        data={(members?.members ?? [])
          .filter(({ hasLeft }) => !hasLeft)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={settings.memberIds}
        error={errorOf('memberIds')}
        onChange={memberIds => change({ memberIds })}
      />
      <Select
        label={t('ticketing.language')}
        description={t('ticketing.languageHint')}
        allowDeselect={false}
        data={LOCALES.map(value => ({ value, label: LANGUAGE_NAMES[value] }))}
        value={settings.language}
        onChange={value => change({ language: LOCALES.find(each => each === value) ?? settings.language })}
      />
      <TextInput
        type="email"
        label={t('ticketing.climbAddress')}
        description={t('ticketing.climbHint')}
        maxLength={254}
        value={settings.climbAddress ?? ''}
        error={errorOf('climbAddress')}
        onChange={event => change({ climbAddress: orNull(event.currentTarget.value) })}
      />
      {keeping.isError && !isAtField && (
        <div className={classes.wide}>
          <Trouble error={keeping.error} words={explainEscalation(keeping.error, t)} />
        </div>
      )}
      <Group className={classes.wide} justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" loading={keeping.isPending}>
          {t('ticketing.keep')}
        </Button>
      </Group>
    </form>
  )
}

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())

/** Accounts that can write letters. */
function useMailboxes(): { value: string; label: string }[] {
  const { data: accounts } = useQuery(accountsQuery)
  const { data: channels } = useQuery(channelsQuery)
  const writes = (channel: string) =>
    channels?.channels.find(each => each.channel === channel)?.capabilities.letters === true
  return (accounts?.accounts ?? [])
    .filter(({ channel }) => writes(channel))
    .map(({ id, handle }) => ({ value: id, label: writeHandle(handle) }))
}

/** What the desk says, at the field that is meant. */
function useErrors(error: unknown): (name: keyof DepartmentSettings) => string | undefined {
  const { t } = useLanguage()
  const refusal = refusalOf(error)
  const fields: unknown = isDeskError(error, 'badRequest') ? error.details.fields : null
  return name => {
    if (refusal !== null && AT[refusal as AskRefusal] === name) return explainEscalation(error, t)
    const words =
      typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>)[name] : null
    if (typeof words !== 'string') return undefined
    return name === 'address' || name === 'climbAddress' ? t('ticketing.badAddress') : words
  }
}
