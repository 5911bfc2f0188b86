import { Loader, TextInput } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useT, WholeLanguage } from '../../../../i18n/locale-provider.tsx'
import { replaceInField } from '../helps/replace-in-field.ts'
import classes from './emoji.module.css'
import { type Emoji, findEmoji } from './emoji.ts'
import { EmojiGrid, listSections } from './emoji-grid.tsx'
import { moveIn } from './move-in.ts'
import { listRecent, noteRecent } from './recent.ts'
import { useEmoji } from './use-emoji.ts'

const MOST_FOUND = 96

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>
  onClose(): void
}

/** All emoji by groups, or those that answer to what is typed; the search keeps the focus, arrows choose. */
export function EmojiPanel(props: Props) {
  return (
    <WholeLanguage>
      <Panel {...props} />
    </WholeLanguage>
  )
}

function Panel({ field, onClose }: Props) {
  const t = useT()
  const listId = useId()
  const { all, isMissing } = useEmoji()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [recent] = useState(listRecent)
  const search = useRef<HTMLInputElement>(null)
  // It comes later than the frame around it, which looks for something to focus at once.
  useEffect(() => search.current?.focus({ preventScroll: true }), [])
  const sections = useMemo(() => {
    if (all === null) return []
    return query.trim() === ''
      ? listSections(all, recent)
      : [{ group: 'found' as const, emoji: findEmoji(all, query, MOST_FOUND) }]
  }, [all, query, recent])
  const sizes = sections.map(({ emoji }) => emoji.length)
  const flat = sections.flatMap(({ emoji }) => emoji)
  const chosen = flat[at]
  useEffect(() => {
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, at])

  const insert = ({ unicode }: Emoji) => {
    noteRecent(unicode)
    onClose()
    const { current } = field
    if (current !== null) replaceInField(current, current.selectionStart, current.selectionEnd, unicode)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const next = moveIn(sizes, at, event.key)
    if (next !== null) setAt(next)
    else if (event.key === 'Enter' && chosen !== undefined) insert(chosen)
    else return
    event.preventDefault()
  }
  return (
    <div className={classes.panel}>
      <TextInput
        ref={search}
        data-autofocus
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${at}`}
        aria-label={t('emoji.search')}
        placeholder={t('emoji.search')}
        value={query}
        onChange={event => {
          setQuery(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className={classes.scroll}>
        {all === null ? (
          <p className={classes.none}>{isMissing ? t('emoji.notLoaded') : <Loader size="sm" />}</p>
        ) : (
          <EmojiGrid listId={listId} sections={sections} at={at} onChoose={insert} onPoint={setAt} />
        )}
        {all !== null && flat.length === 0 && <p className={classes.none}>{t('emoji.none', { query })}</p>}
      </div>
      <p className={classes.foot} role="status">
        {chosen === undefined ? '' : `${chosen.unicode} ${chosen.label}`}
      </p>
    </div>
  )
}
