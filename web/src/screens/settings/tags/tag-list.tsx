import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { TagView } from '../../../../../src/contract/tag.ts'
import { SearchField } from '../../../components/search-field.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { findOffered } from '../../inbox/acts/tag-marks.ts'
import searched from '../searched-list.module.css'
import { TagLine } from './tag-line.tsx'

interface Props {
  readonly tags: readonly TagView[]
  onChange(tag: TagView): void
  onMerge(tag: TagView): void
}

const SEARCHED_FROM = 9
const WHICH = ['used', 'archived'] as const

export function TagList({ tags, onChange, onMerge }: Props) {
  const t = useT()
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState<(typeof WHICH)[number]>('used')
  const own = tags.filter(({ mergedInto }) => mergedInto === null)
  const hasArchived = own.some(({ isArchived }) => isArchived)
  // Those that were put away may all have come back.
  const which = hasArchived ? shown : 'used'
  const there = own
    .filter(({ isArchived }) => isArchived === (which === 'archived'))
    .map(tag => ({ tag, formerly: namesWithin(tags, tag) }))
  const found = findOffered(there, query)
  return (
    <>
      <div className={searched.tools}>
        {own.length >= SEARCHED_FROM && (
          <SearchField
            label={t('tags.search')}
            hint={t('tags.search')}
            clear={t('tags.clear')}
            value={query}
            onChange={setQuery}
          />
        )}
        {hasArchived && (
          <SegmentedControl
            size="xs"
            aria-label={t('tags.which')}
            value={which}
            data={WHICH.map(value => ({ value, label: t(`tags.which.${value}`) }))}
            onChange={value => setShown(value as typeof shown)}
          />
        )}
      </div>
      {found.length === 0 ? (
        <p className={searched.none}>{query === '' ? t('tags.noneHere') : t('tags.noneFound', { query })}</p>
      ) : (
        <ul className={searched.list}>
          {found.map(({ tag }) => (
            <TagLine
              key={tag.id}
              tag={tag}
              within={tags.filter(({ mergedInto }) => mergedInto === tag.id)}
              mayMerge={own.length > 1}
              onChange={() => onChange(tag)}
              onMerge={() => onMerge(tag)}
            />
          ))}
        </ul>
      )}
    </>
  )
}

const namesWithin = (tags: readonly TagView[], { id }: TagView): string[] =>
  tags.filter(({ mergedInto }) => mergedInto === id).map(({ name }) => name)
