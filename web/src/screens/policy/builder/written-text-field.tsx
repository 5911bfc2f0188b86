import { Button } from '@mantine/core'
import { useState } from 'react'
import { LOCALES, type Locale } from '../../../../../src/core/language.ts'
import { sayText, type WrittenText } from '../../../../../src/core/policy/written-text.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import type { PolicyPath } from '../tab-props.ts'
import classes from './builder.module.css'
import { removeValue, setValue } from './edit-source.ts'
import { useEditing } from './editing.ts'
import { LateText } from './late-text.tsx'

interface Props {
  readonly path: PolicyPath
  readonly label: string
  readonly text: WrittenText | undefined
  readonly isLong?: boolean
  readonly isRequired?: boolean
  readonly hasFocus?: boolean
}

/** A text of the policy in the reader's language; the others are folded away. */
export function WrittenTextField({ path, label, text, isLong, isRequired, hasFocus }: Props) {
  const { t, locale } = useLanguage()
  const [isOpen, setIsOpen] = useState(false)
  const write = useWriteText(path, text, isRequired ?? false)
  const others = LOCALES.filter(each => each !== locale)
  const field = (each: Locale, name: string) => (
    <LateText
      key={each}
      label={name}
      lang={each}
      value={writtenIn(text, each, locale)}
      placeholder={text === undefined ? undefined : sayText(text, each)}
      isLong={isLong}
      isRequired={isRequired === true && countLanguages(text) < 2}
      hasFocus={hasFocus === true && each === locale}
      onCommit={written => write(each, written)}
    />
  )
  return (
    <div className={classes.written}>
      {field(locale, label)}
      <Button
        variant="subtle"
        size="compact-xs"
        aria-expanded={isOpen}
        aria-label={t('policyTools.otherLanguagesOf', { label })}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('policyTools.otherLanguages')}
      </Button>
      {isOpen && (
        <div className={classes.others}>
          {others.map(each =>
            field(each, t('policyTools.inLanguage', { label, language: t(`languages.${each}`) })),
          )}
        </div>
      )}
    </div>
  )
}

/** What is the same for everybody stands in the reader's own language. */
function writtenIn(text: WrittenText | undefined, each: Locale, own: Locale): string {
  if (typeof text === 'string') return each === own ? text : ''
  return text?.[each] ?? ''
}

const countLanguages = (text: WrittenText | undefined): number =>
  text === undefined || typeof text === 'string' ? 1 : Object.keys(text).length

function useWriteText(path: PolicyPath, text: WrittenText | undefined, isRequired: boolean) {
  const { locale: own } = useLanguage()
  const { change } = useEditing()
  return (locale: Locale, written: string) => {
    const isWhole = text === undefined || typeof text === 'string'
    if (written === '') {
      if (isWhole || countLanguages(text) < 2) return isRequired ? undefined : change(removeValue(path))
      return change(removeValue([...path, locale]))
    }
    if (text === undefined) return change(setValue(path, { [locale]: written }))
    if (!isWhole) return change(setValue([...path, locale], written))
    return change(setValue(path, locale === own ? written : { [own]: text, [locale]: written }))
  }
}
