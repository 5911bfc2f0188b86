import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core'
import { IconCheck, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { type Facet, SINGLE_FACETS, takesStatus } from '../../../../../src/core/view/facets.ts'
import type { TicketFilter } from '../../../api/queries.ts'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { chooseValues, writeFacets } from './inbox-filter.ts'
import { type FilterOption, listFilterOptions, pressValue } from './list-filter-options.ts'
import { useFacetValues } from './use-facet-values.ts'
import { useChangeSearch } from './use-inbox-filter.ts'
import { closeLayer } from './view-layer.ts'
import classes from './view-picker.module.css'

interface Props {
  readonly filter: TicketFilter
  /** The facet that is changed; null where one is still to be chosen. */
  readonly start: Facet | null
}

/** By what the view is narrowed: chosen step by step, or by typing what one means. The list follows at once. */
export function FilterPicker(props: Props) {
  return (
    <WholeLanguage>
      <Picker {...props} />
    </WholeLanguage>
  )
}

function Picker({ filter, start }: Props) {
  const t = useT()
  const [facet, setFacet] = useState(start)
  const title = facet === null ? t('inbox.filter') : t(`views.facet.${facet}`)
  return (
    <Modal
      opened
      onClose={closeLayer}
      title={title}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      size={400}
      padding="md"
      yOffset="14vh"
    >
      <Options key={facet} filter={filter} facet={facet} title={title} onStep={setFacet} />
    </Modal>
  )
}

interface OptionsProps {
  readonly filter: TicketFilter
  readonly facet: Facet | null
  readonly title: string
  onStep(facet: Facet | null): void
}

function Options({ filter, facet, title, onStep }: OptionsProps) {
  const t = useT()
  const [words, setWords] = useState('')
  const combobox = useCombobox({ opened: true })
  const press = usePress(filter, onStep)
  const options = listFilterOptions({
    facet,
    words,
    chosen: filter.facets,
    values: useFacetValues(),
    nameOf: each => t(`views.facet.${each}`),
    without: takesStatus(filter.view) ? [] : ['status'],
  })
  const { selectFirstOption } = combobox
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed and what came decide which is the first
  useEffect(() => {
    selectFirstOption()
  }, [words, options.length, selectFirstOption])
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={key => {
        const option = options.find(each => keyOf(each) === key)
        if (option !== undefined) press(option, facet)
      }}
    >
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          autoFocus
          aria-label={title}
          placeholder={facet === null ? t('views.typeFilter') : t('acts.type')}
          value={words}
          onChange={event => setWords(event.currentTarget.value)}
          onKeyDown={event => {
            // The list would only fold: it stands open for as long as the layer does.
            if (event.key === 'Escape') closeLayer()
            if (event.key === 'Backspace' && words === '' && facet !== null) onStep(null)
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.options} aria-label={title}>
        {options.map(option => (
          <Combobox.Option key={keyOf(option)} value={keyOf(option)} selected={option.isChosen}>
            <span className={classes.option}>
              <bdi>{option.label}</bdi>
              {option.hint !== '' && <small>{option.hint}</small>}
              {option.isChosen && <IconCheck size={15} aria-label={t('views.chosen')} />}
              {option.value === null && <IconChevronRight size={15} aria-hidden="true" />}
            </span>
          </Combobox.Option>
        ))}
        {options.length === 0 && <Combobox.Empty>{t('acts.none')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  )
}

const keyOf = ({ facet, value }: FilterOption): string => `${facet} ${value ?? ''}`

/** Several values of one facet are chosen one after another; what is found by typing, or stands alone, ends the choice. */
function usePress(filter: TicketFilter, onStep: (facet: Facet) => void) {
  const change = useChangeSearch()
  return ({ facet, value }: FilterOption, within: Facet | null): void => {
    if (value === null) return onStep(facet)
    const facets = chooseValues(filter.facets, facet, pressValue(filter.facets, facet, value))
    change(old => ({ ...old, ...writeFacets(facets) }))
    if (within === null || SINGLE_FACETS.includes(facet)) closeLayer()
  }
}
