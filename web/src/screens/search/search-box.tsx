import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useActions } from '../../actions/registry.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { readRecent } from './recent-searches.ts'
import classes from './search.module.css'
import { type Suggestion, suggest } from './suggest.ts'
import { useKnownNames } from './use-known-names.ts'

const PAUSE_MS = 200

interface Props {
  readonly value: string
  readonly memberId: string
  onChange(q: string): void
  /** Somebody said that this is what is searched. */
  onSubmit(q: string): void
}

/** The field, with what may be meant while one types. Arrows choose, Enter takes, Escape closes; what is typed searches by itself. */
export function SearchBox({ value, memberId, onChange, onSubmit }: Props) {
  const t = useT()
  const names = useKnownNames()
  const [typed, setTyped] = useTyped(value, onChange)
  const field = useRef<HTMLInputElement>(null)
  const store = useCombobox({ onDropdownClose: () => store.resetSelectedOption() })
  const suggestions = useMemo(() => suggest(typed, names), [typed, names])
  const recent = typed === '' ? readRecent(memberId) : []
  const hasOptions = suggestions.length + recent.length > 0
  useEffect(() => field.current?.focus(), [])
  useActions(
    useMemo(
      () => [
        {
          id: 'focusSearch',
          group: 'list',
          label: t('search.field'),
          keys: '/',
          run: () => field.current?.focus(),
        },
      ],
      [t],
    ),
  )
  const take = (q: string) => {
    setTyped(q)
    if (!q.endsWith(':')) onChange(q.trim())
    store.resetSelectedOption()
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && store.getSelectedOptionIndex() < 0) {
      onChange(typed.trim())
      onSubmit(typed)
      store.closeDropdown()
    } else if (event.key === 'ArrowDown' && !(store.dropdownOpened && hasOptions)) {
      event.preventDefault()
      document.querySelector<HTMLElement>('[data-search-finds] a')?.focus()
    }
  }
  return (
    <Combobox store={store} onOptionSubmit={take} withinPortal={false}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={field}
          size="md"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          maxLength={2000}
          aria-label={t('search.field')}
          placeholder={t('search.hint')}
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          rightSection={
            typed !== '' && <CloseButton aria-label={t('search.clear')} onClick={() => take('')} />
          }
          value={typed}
          onChange={event => {
            setTyped(event.currentTarget.value)
            store.openDropdown()
          }}
          onClick={() => store.openDropdown()}
          onBlur={() => store.closeDropdown()}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!hasOptions}>
        <Combobox.Options aria-label={t('search.suggestions')}>
          {suggestions.map(each => (
            <Combobox.Option key={each.text} value={each.q}>
              <SuggestionLine suggestion={each} />
            </Combobox.Option>
          ))}
          {recent.length > 0 && (
            <Combobox.Group label={t('search.recent')}>
              {recent.map(each => (
                <Combobox.Option key={each} value={each}>
                  <span dir="auto">{each}</span>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function SuggestionLine({ suggestion: { text, operator, value } }: { readonly suggestion: Suggestion }) {
  const t = useT()
  return (
    <span className={classes.suggestion}>
      <code>{text}</code>
      {value === null && <small>{t(`search.operator.${operator}`)}</small>}
    </span>
  )
}

/** What is typed, told a moment after the last letter. */
function useTyped(value: string, onChange: (q: string) => void): [string, (q: string) => void] {
  const [typed, setTyped] = useState(value)
  const told = useRef(value)
  useEffect(() => {
    // What comes from elsewhere (a chip, "back") replaces what is typed; our own word coming back does not.
    if (value !== told.current) setTyped(now => (now.trim() === value ? now : value))
    told.current = value
  }, [value])
  useEffect(() => {
    const said = typed.trim()
    if (said === told.current.trim()) return
    const timer = setTimeout(() => {
      told.current = said
      onChange(said)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, onChange])
  return [typed, setTyped]
}
