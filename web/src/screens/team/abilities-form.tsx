import { Button, NumberInput, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AbilitiesView, Colleague, TeamAnswer } from '../../../../src/contract/routing.ts'
import { channelsQuery } from '../../api/queries.ts'
import { Trouble } from '../../components/trouble.tsx'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { Choices } from './choices.tsx'
import { LanguageFields } from './language-fields.tsx'
import { readCapacity } from './read-capacity.ts'
import classes from './team.module.css'
import { useChangeAbilities } from './use-change-abilities.ts'

interface Props {
  readonly person: Colleague
  readonly team: TeamAnswer
  onClose(): void
}

export function AbilitiesForm({ person, team, onClose }: Props) {
  const { t, locale } = useLanguage()
  const { data } = useQuery(channelsQuery)
  const change = useChangeAbilities(person)
  const [written, setWritten] = useState<AbilitiesView>(person.abilities)
  const [capacity, setCapacity] = useState<string | number>(person.abilities.capacity ?? '')
  const read = readCapacity(capacity)
  const put = (part: Partial<AbilitiesView>) => setWritten({ ...written, ...part })
  const named = (choices: TeamAnswer['skills'], kept: readonly string[]) => [
    ...choices.map(({ key, name }) => ({ value: key, label: name[locale] })),
    ...kept
      .filter(key => choices.every(each => each.key !== key))
      .map(key => ({ value: key, label: t('routing.strangeSkill', { key }) })),
  ]
  const channels =
    data?.channels.map(({ channel, displayName }) => ({ value: channel, label: displayName })) ?? []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (read.isValid) change.save({ ...written, capacity: read.value }, onClose)
  }
  return (
    <form
      className={classes.form}
      aria-label={t('routing.editOf', { name: person.name })}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <Choices
        label={t('routing.skills')}
        values={named(team.skills, person.abilities.skills)}
        chosen={written.skills}
        onChange={skills => put({ skills })}
      />
      <LanguageFields languages={written.languages} onChange={languages => put({ languages })} />
      <Choices
        label={t('routing.teams')}
        hint={t('routing.notLimited')}
        values={named(team.teams, person.abilities.teams)}
        chosen={written.teams}
        onChange={teams => put({ teams })}
      />
      <Choices
        label={t('routing.channels')}
        hint={t('routing.notLimited')}
        values={channels}
        chosen={written.channels}
        onChange={chosen => put({ channels: chosen })}
      />
      <div className={classes.row}>
        <NumberInput
          label={t('routing.capacity')}
          description={t('routing.capacityHint')}
          error={read.isValid ? undefined : t('routing.capacityWrong')}
          value={capacity}
          allowNegative={false}
          hideControls
          onChange={setCapacity}
        />
        <Switch
          label={t('routing.junior')}
          description={t('routing.juniorHint')}
          checked={written.isJunior}
          onChange={event => put({ isJunior: event.currentTarget.checked })}
        />
      </div>
      {change.isError && <Trouble error={change.error} />}
      <div className={classes.acts}>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" loading={change.isPending} disabled={!read.isValid}>
          {t('routing.save')}
        </Button>
      </div>
    </form>
  )
}
