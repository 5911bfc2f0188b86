import { Combobox, Skeleton, TextInput, useCombobox } from '@mantine/core'
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { TicketActRequest } from '../../../../../src/contract/ticket.ts'
import { incidentsQuery } from '../../../api/incident-queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { IncidentForm } from '../../incidents/incident-form.tsx'
import { hasWords } from '../views/has-words.ts'
import { tellTime } from '../writing/tell-time.ts'
import classes from './act-picker.module.css'
import type { AskedAct } from './asked-act.ts'

interface Props {
  readonly asked: AskedAct
  onChoose(act: TicketActRequest): void
  onClose(): void
}

/** Asks of which incident: one that is open, none any more, or a new one that is opened on the spot. */
export function IncidentPicker(props: Props) {
  return (
    <WholeLanguage>
      <Picker {...props} />
    </WholeLanguage>
  )
}

function Picker({ asked, onChoose, onClose }: Props) {
  const [opening, setOpening] = useState<string | null>(null)
  const choose = (incidentId: string | null) => onChoose({ act: 'incident', incidentId })
  return opening === null ? (
    <Choices current={asked.current} onClose={onClose} onChoose={choose} onOpen={setOpening} />
  ) : (
    <IncidentForm incident={null} title={opening} onSaved={({ id }) => choose(id)} onClose={onClose} />
  )
}

const [NEW, NONE] = ['new', 'none']

interface ChoicesProps {
  /** The incident of the ticket that is asked about. */
  readonly current: string | null
  onClose(): void
  onChoose(incidentId: string | null): void
  /** With what was typed. */
  onOpen(title: string): void
}

function Choices({ current, onClose, onChoose, onOpen }: ChoicesProps) {
  const { t, formats } = useLanguage()
  const { data, error, refetch } = useQuery(incidentsQuery)
  const [words, setWords] = useState('')
  const mayOpen = useMay('incident.manage')
  // Its options are always there: what would close them, Escape, closes the whole question.
  const combobox = useCombobox({ opened: true, onDropdownClose: onClose })
  const { selectFirstOption } = combobox
  const offered = (data?.incidents ?? []).filter(({ id, state }) => state === 'open' || id === current)
  const found = offered.filter(({ title }) => hasWords(title, words))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed and what came decide which is the first
  useEffect(() => {
    selectFirstOption()
  }, [words, found.length, selectFirstOption])
  if (error !== null && data === undefined) return <Trouble error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton height={160} radius="md" />
  const name = words.trim()
  const choose = (value: string) => (value === NEW ? onOpen(name) : onChoose(value === NONE ? null : value))
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          autoFocus
          aria-label={t('acts.pick.incident')}
          placeholder={t('acts.type')}
          value={words}
          onChange={event => setWords(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.options} aria-label={t('acts.pick.incident')}>
        {found.map(({ id, title, since, tickets }) => (
          <Combobox.Option key={id} value={id}>
            <span className={classes.option}>
              <span dir="auto">{title}</span>
              <small>
                {t('incidents.since', { at: tellTime(since, formats) })}
                {' · '}
                {t('incidents.tickets.all', { n: tickets.all, shown: formats.number(tickets.all) })}
              </small>
              {id === current && <IconCheck size={15} aria-label={t('acts.current')} />}
            </span>
          </Combobox.Option>
        ))}
        {current !== null && name === '' && (
          <Combobox.Option value={NONE}>
            <span className={classes.option}>
              <IconX size={15} aria-hidden="true" />
              <span>{t('incidents.pickNone')}</span>
            </span>
          </Combobox.Option>
        )}
        {mayOpen && (
          <Combobox.Option value={NEW}>
            <span className={classes.option}>
              <IconPlus size={15} aria-hidden="true" />
              <span dir="auto">
                {name === '' ? t('incidents.pickNew') : t('incidents.pickNewNamed', { title: name })}
              </span>
            </span>
          </Combobox.Option>
        )}
        {found.length === 0 && !mayOpen && (
          <Combobox.Empty>{t(offered.length === 0 ? 'incidents.pickEmpty' : 'acts.none')}</Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox>
  )
}
