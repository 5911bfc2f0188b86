import { Button, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { IncidentView } from '../../../../src/contract/incident.ts'
import {
  LONGEST_INCIDENT_DESCRIPTION,
  LONGEST_INCIDENT_TITLE,
  LONGEST_INCIDENT_WORD,
  MOST_INCIDENT_WORDS,
} from '../../../../src/core/incident/incident.ts'
import { macrosQuery } from '../../api/macro-queries.ts'
import { focusTrouble } from '../../components/focus-trouble.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { toLocalInput } from '../inbox/later/to-local-input.ts'
import { explainIncident } from './explain-incident.ts'
import classes from './incidents.module.css'
import { type IncidentDraft, useSaveIncident } from './use-incident-acts.ts'

interface Props {
  /** Null: a new one. */
  readonly incident: IncidentView | null
  /** What a new one is called until somebody says otherwise. */
  readonly title?: string
  onSaved(incident: IncidentView): void
  onClose(): void
}

/** What is going on, by what it is recognised, and what is answered to it. */
export function IncidentForm({ incident, title = '', onSaved, onClose }: Props) {
  const { t, locale } = useLanguage()
  const [draft, setDraft] = useState<IncidentDraft>(() => draftOf(incident, title))
  const [isTried, setTried] = useState(false)
  const { data: macros } = useQuery(macrosQuery)
  const save = useSaveIncident(incident, onSaved)
  const put = (change: Partial<IncidentDraft>) => setDraft(old => ({ ...old, ...change }))
  const isNamed = draft.title.trim() !== ''
  const isTimed = !Number.isNaN(Date.parse(draft.since))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isNamed && isTimed) save.mutate({ ...draft, title: draft.title.trim() })
    else focusTrouble(event.currentTarget, () => setTried(true))
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          data-autofocus
          autoFocus
          required
          label={t('incidents.formTitle')}
          placeholder={t('incidents.titleHint')}
          maxLength={LONGEST_INCIDENT_TITLE}
          value={draft.title}
          error={isTried && !isNamed && t('incidents.titleMissing')}
          onChange={event => put({ title: event.currentTarget.value })}
        />
        <TextInput
          type="datetime-local"
          required
          label={t('incidents.sinceLabel')}
          value={draft.since}
          error={isTried && !isTimed && t('incidents.sinceMissing')}
          onChange={event => put({ since: event.currentTarget.value })}
        />
        <TagsInput
          label={t('incidents.wordsLabel')}
          description={t('incidents.wordsWords')}
          placeholder={draft.words.length === 0 ? t('incidents.wordsHint') : ''}
          acceptValueOnBlur
          maxTags={MOST_INCIDENT_WORDS}
          value={[...draft.words]}
          onChange={words => put({ words: words.map(word => word.slice(0, LONGEST_INCIDENT_WORD)) })}
        />
        <Select
          label={t('incidents.macroLabel')}
          description={t('incidents.macroWords')}
          placeholder={t('incidents.macroNone')}
          clearable
          clearButtonProps={{ 'aria-label': t('incidents.macroNone') }}
          searchable
          nothingFoundMessage={t('acts.none')}
          data={(macros?.macros ?? []).map(({ id, name }) => ({ value: id, label: name[locale] }))}
          value={draft.macroId}
          onChange={macroId => put({ macroId })}
        />
        <Textarea
          autosize
          minRows={2}
          label={t('incidents.descriptionLabel')}
          description={t('incidents.descriptionWords')}
          maxLength={LONGEST_INCIDENT_DESCRIPTION}
          value={draft.description}
          onChange={event => put({ description: event.currentTarget.value })}
        />
        {save.error !== null && <p role="alert">{explainIncident(save.error, t)}</p>}
      </Stack>
      <div className={classes.formActs}>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t(incident === null ? 'incidents.open' : 'incidents.save')}
        </Button>
      </div>
    </form>
  )
}

const draftOf = (incident: IncidentView | null, title: string): IncidentDraft =>
  incident === null
    ? {
        id: crypto.randomUUID(),
        title,
        description: '',
        words: [],
        macroId: null,
        since: toLocalInput(new Date()),
      }
    : { ...incident, since: toLocalInput(new Date(incident.since)) }
