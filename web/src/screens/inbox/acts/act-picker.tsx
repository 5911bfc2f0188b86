import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { TicketActRequest } from '../../../../../src/contract/ticket.ts'
import { isFromPalette } from '../../../actions/from-palette.ts'
import { setLayer } from '../../../app/layers.ts'
import { useStore } from '../../../app/store.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './act-picker.module.css'
import { type AskedAct, askedAct, type Pick } from './asked-act.ts'
import { IncidentPicker } from './incident-picker.tsx'
import { SnoozeUntil } from './snooze-until.tsx'
import { TagPicker } from './tag-picker.tsx'
import { useOptions } from './use-options.ts'

/** Asks to whom, until when, as what: typed or chosen by arrows, for one ticket or for many. */
export function ActPicker() {
  const asked = useStore(askedAct)
  return asked === null ? null : <Question asked={asked} />
}

function Question({ asked }: { readonly asked: AskedAct }) {
  const t = useT()
  const close = () => askedAct.set(null)
  const perform = (act: TicketActRequest) => {
    close()
    asked.perform(act)
  }
  return (
    <Modal
      opened
      onClose={close}
      title={t(`acts.pick.${asked.pick}`)}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      size={380}
      padding="md"
      yOffset="14vh"
    >
      {asked.pick === 'tag' ? (
        <TagPicker asked={asked} onChoose={act => (act === null ? close() : perform(act))} onClose={close} />
      ) : asked.pick === 'incident' ? (
        <IncidentPicker asked={asked} onChoose={perform} onClose={close} />
      ) : (
        <Choices pick={asked.pick} current={asked.current} onChoose={perform} onClose={close} />
      )}
      {asked.pick === 'snooze' && <SnoozeUntil onChoose={perform} />}
    </Modal>
  )
}

interface ChoicesProps extends globalThis.Pick<AskedAct, 'current'> {
  readonly pick: Exclude<Pick, 'tag' | 'incident'>
  onChoose(act: TicketActRequest): void
  onClose(): void
}

function Choices({ pick, current, onChoose, onClose }: ChoicesProps) {
  const t = useT()
  const [words, setWords] = useState('')
  // Its options are always there: what would close them, Escape, closes the whole question.
  const combobox = useCombobox({ opened: true, onDropdownClose: onClose })
  const options = useOptions(pick)
  const found = options.filter(({ label }) => hasWords(label, words))
  const { selectFirstOption } = combobox
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed and what came decide which is the first
  useEffect(() => {
    selectFirstOption()
  }, [words, options.length, selectFirstOption])
  const choose = (value: string) => {
    const option = options.find(each => each.value === value)
    if (option !== undefined) onChoose(option.act)
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          aria-label={t(`acts.pick.${pick}`)}
          placeholder={t('acts.type')}
          value={words}
          onChange={event => setWords(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'Backspace' || words !== '' || !isFromPalette.get()) return
            event.preventDefault()
            askedAct.set(null)
            setLayer('palette', true)
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.options} aria-label={t(`acts.pick.${pick}`)}>
        {found.map(({ value, label, hint }) => (
          <Combobox.Option key={value} value={value}>
            <span className={classes.option}>
              <span dir="auto">{label}</span>
              {hint !== undefined && <small>{hint}</small>}
              {value === current && <IconCheck size={15} aria-label={t('acts.current')} />}
            </span>
          </Combobox.Option>
        ))}
        {found.length === 0 && <Combobox.Empty>{t('acts.none')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  )
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const hasWords = (label: string, words: string): boolean => plain(label).includes(plain(words.trim()))
