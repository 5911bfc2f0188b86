import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { countsQuery } from '../../../api/queries.ts'
import { savedViewCountsQuery } from '../../../api/view-queries.ts'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { hasWords } from './has-words.ts'
import { digitAt, type ViewChoice } from './order-choices.ts'
import { useOpenView, useViewChoices } from './use-view-choices.ts'
import { closeLayer } from './view-layer.ts'
import classes from './view-picker.module.css'

/** Any view, by typing a little of its name: there are more views than digits. */
export function ViewPicker() {
  return (
    <WholeLanguage>
      <Picker />
    </WholeLanguage>
  )
}

function Picker() {
  const { t } = useLanguage()
  return (
    <Modal
      opened
      onClose={closeLayer}
      title={t('inbox.goToView')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      size={400}
      padding="md"
      yOffset="14vh"
    >
      <Choices />
    </Modal>
  )
}

function Choices() {
  const { t, formats } = useLanguage()
  const [words, setWords] = useState('')
  const combobox = useCombobox({ opened: true })
  const open = useOpenView()
  const choices = useNamedChoices()
  const found = choices.filter(({ label }) => hasWords(label, words))
  const { selectFirstOption } = combobox
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed and what came decide which is the first
  useEffect(() => {
    selectFirstOption()
  }, [words, choices.length, selectFirstOption])
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={key => {
        const chosen = choices.find(each => each.key === key)
        closeLayer()
        if (chosen !== undefined) open(chosen.choice)
      }}
    >
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          aria-label={t('inbox.goToView')}
          placeholder={t('acts.type')}
          value={words}
          onChange={event => setWords(event.currentTarget.value)}
          // The list would only fold: it stands open for as long as the layer does.
          onKeyDown={event => {
            if (event.key === 'Escape') closeLayer()
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.options} aria-label={t('inbox.views')}>
        {found.map(({ key, label, count, digit }) => (
          <Combobox.Option key={key} value={key}>
            <span className={classes.option}>
              <bdi>{label}</bdi>
              {count !== undefined && <small>{formats.number(count)}</small>}
              {digit !== undefined && <KeyHint keys={digit} />}
            </span>
          </Combobox.Option>
        ))}
        {found.length === 0 && <Combobox.Empty>{t('acts.none')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  )
}

function useNamedChoices() {
  const { t } = useLanguage()
  const { choices } = useViewChoices()
  const { data: counts } = useQuery(countsQuery)
  const { data: saved } = useQuery(savedViewCountsQuery)
  const nameOf = (choice: ViewChoice) =>
    'view' in choice
      ? { key: choice.view, label: t(`inbox.view.${choice.view}`), count: counts?.views[choice.view] }
      : { key: choice.saved.id, label: choice.saved.name, count: saved?.counts[choice.saved.id] }
  return choices.map((choice, place) => ({ choice, digit: digitAt(place), ...nameOf(choice) }))
}
