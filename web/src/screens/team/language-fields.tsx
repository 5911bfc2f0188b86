import { CloseButton, Select } from '@mantine/core'
import { useRef } from 'react'
import type { AbilitiesView } from '../../../../src/contract/routing.ts'
import { KNOWN_LANGUAGES, type Language } from '../../../../src/core/language.ts'
import { LANGUAGE_LEVELS, type LanguageLevel } from '../../../../src/core/queue/agent.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { listLanguages } from './list-languages.ts'
import classes from './team.module.css'

/** What is added first: well enough to write in public. */
const FIRST_LEVEL: LanguageLevel = 'good'

interface Props {
  readonly languages: AbilitiesView['languages']
  onChange(languages: AbilitiesView['languages']): void
}

/** The languages that somebody writes, and how well. */
export function LanguageFields({ languages, onChange }: Props) {
  const t = useT()
  const adder = useRef<HTMLInputElement>(null)
  const spoken = listLanguages(languages)
  const further = KNOWN_LANGUAGES.filter(each => languages[each] === undefined)
  const put = (language: Language, level: LanguageLevel) => onChange({ ...languages, [language]: level })
  const drop = (language: Language) => {
    const { [language]: _dropped, ...rest } = languages
    onChange(rest)
    adder.current?.focus()
  }
  return (
    <fieldset className={classes.field}>
      <legend>
        {t('routing.languages')}
        <small>{t('routing.notLimited')}</small>
      </legend>
      <div className={classes.languages}>
        {spoken.map(([language, level]) => {
          const name = t(`languages.${language}`)
          return (
            <div key={language} className={classes.language}>
              <span>{name}</span>
              <Select
                className={classes.level}
                aria-label={t('routing.levelOf', { language: name })}
                allowDeselect={false}
                data={LANGUAGE_LEVELS.map(each => ({ value: each, label: t(`routing.level.${each}`) }))}
                value={level}
                onChange={next => next !== null && put(language, next as LanguageLevel)}
              />
              <CloseButton
                aria-label={t('routing.removeLanguage', { language: name })}
                onClick={() => drop(language)}
              />
            </div>
          )
        })}
        {further.length > 0 && (
          <Select
            ref={adder}
            className={classes.adder}
            aria-label={t('routing.addLanguage')}
            placeholder={t('routing.addLanguage')}
            data={further.map(each => ({ value: each, label: t(`languages.${each}`) }))}
            value={null}
            onChange={next => next !== null && put(next as Language, FIRST_LEVEL)}
          />
        )}
      </div>
    </fieldset>
  )
}
