import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './builder.module.css'
import { useEditing } from './editing.ts'
import { ProblemLines } from './problem-lines.tsx'
import { YamlLink } from './yaml-link.tsx'

/** Sections that have no form. */
const NAMES = [
  'brandNames',
  'accounts',
  'topics',
  'keywords',
  'homonyms',
  'hours',
  'plans',
  'climbs',
  'routing',
  'cover',
  'guides',
  'macros',
  'reopenWithinHours',
  'forgetDeletedAfterHours',
  'answerWhere',
] as const

/** What is written in the YAML alone, and the way there. */
export function ElsewhereList() {
  const { t } = useLanguage()
  const { outline } = useEditing()
  return (
    <>
      <p className={classes.dim}>{t('policyTools.elsewhereWords')}</p>
      <ul className={classes.cards}>
        {NAMES.map(name => (
          <li key={name} className={classes.elsewhere}>
            <strong>{t(`policyTools.elsewhere.${name}`)}</strong>
            <span className={classes.dim}>{countIn(outline.document[name])}</span>
            <YamlLink path={[name]} />
            <ProblemLines path={[name]} />
          </li>
        ))}
      </ul>
    </>
  )

  function countIn(value: unknown): string | null {
    if (Array.isArray(value)) return t('policyTools.entries', { count: value.length })
    if (typeof value !== 'object' || value === null) return null
    return t('policyTools.entries', { count: Object.keys(value).length })
  }
}
