import { ActionIcon, SegmentedControl } from '@mantine/core'
import { IconArchive, IconArchiveOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { MacroList as List, MacroView } from '../../../../../src/contract/macro.ts'
import { KNOWN_LANGUAGES } from '../../../../../src/core/language.ts'
import { SearchField } from '../../../components/search-field.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { findMacros } from '../../inbox/composer/helps/find-macros.ts'
import { useActWords } from '../../inbox/composer/helps/use-act-words.ts'
import searched from '../searched-list.module.css'
import classes from './answers.module.css'
import { useArchive } from './use-macro-acts.ts'

interface Props extends List {
  onOpen(macro: MacroView): void
}

export function MacroList({ macros, teams, onOpen }: Props) {
  const { t, locale } = useLanguage()
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState<'used' | 'archived'>('used')
  const there = macros.filter(({ isArchived }) => isArchived === (shown === 'archived'))
  const found = findMacros(there, query, locale)
  const hasArchived = macros.some(({ isArchived }) => isArchived)
  return (
    <>
      <div className={searched.tools}>
        <SearchField
          label={t('macros.search')}
          hint={t('macros.searchHint')}
          clear={t('macros.clear')}
          value={query}
          onChange={setQuery}
        />
        {hasArchived && (
          <SegmentedControl
            size="xs"
            aria-label={t('macros.which')}
            value={shown}
            data={(['used', 'archived'] as const).map(value => ({
              value,
              label: t(`macros.which.${value}`),
            }))}
            onChange={value => setShown(value as typeof shown)}
          />
        )}
      </div>
      {found.length === 0 ? (
        <p className={searched.none}>
          {query === '' ? t('macros.noneHere') : t('macros.noneFound', { query })}
        </p>
      ) : (
        <ul className={searched.list}>
          {found.map(macro => (
            <Row
              key={macro.id}
              macro={macro}
              team={teams.find(({ key }) => key === macro.team)?.name[locale] ?? macro.team}
              onOpen={() => onOpen(macro)}
            />
          ))}
        </ul>
      )}
    </>
  )
}

interface RowProps {
  readonly macro: MacroView
  readonly team: string | null
  onOpen(): void
}

function Row({ macro, team, onOpen }: RowProps) {
  const { t, locale } = useLanguage()
  const say = useActWords()
  const archive = useArchive()
  const Icon = macro.isArchived ? IconArchiveOff : IconArchive
  const label = macro.isArchived ? t('macros.bringBack') : t('macros.putAway')
  const spoken = KNOWN_LANGUAGES.filter(language => macro.texts[language] !== undefined)
  const asides = [
    spoken.join(' · ').toUpperCase(),
    ...(team === null ? [] : [t('macros.onlyTeam', { team })]),
    ...(macro.isInPolicy ? [t('macros.inPolicy')] : []),
    ...macro.acts.map(say),
  ]
  return (
    <li className={classes.row}>
      <button type="button" className={classes.open} onClick={onOpen}>
        <span className={classes.name}>
          {macro.name[locale]} <kbd>{macro.key}</kbd>
        </span>
        <span className={classes.text}>{macro.texts[locale] ?? Object.values(macro.texts)[0]}</span>
        <span className={classes.aside}>{asides.join(', ')}</span>
      </button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`${label}: ${macro.name[locale]}`}
        title={label}
        loading={archive.isPending}
        onClick={() => archive.mutate({ macro, archived: !macro.isArchived })}
      >
        <Icon size={17} aria-hidden="true" />
      </ActionIcon>
    </li>
  )
}
