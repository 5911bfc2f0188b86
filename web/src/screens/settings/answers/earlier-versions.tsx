import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { MacroVersions } from '../../../../../src/contract/macro.ts'
import { KNOWN_LANGUAGES } from '../../../../../src/core/language.ts'
import { macroVersionsQuery } from '../../../api/macro-queries.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './answers.module.css'
import type { MacroDraft } from './macro-draft.ts'

interface Props {
  readonly id: string
  readonly current: number | null
  onTake(part: Pick<MacroDraft, 'name' | 'texts' | 'acts' | 'team'>): void
}

/** Who changed it and when; an earlier one can be taken up again. */
export function EarlierVersions({ id, current, onTake }: Props) {
  const { t, locale, formats } = useLanguage()
  const { data } = useQuery(macroVersionsQuery(id))
  if (data === undefined || data.versions.length < 1) return null
  const take = ({ name, texts, acts, team }: MacroVersions[number]) => {
    const all = Object.fromEntries(KNOWN_LANGUAGES.map(language => [language, texts[language] ?? '']))
    onTake({ name, texts: all as MacroDraft['texts'], acts, team })
  }
  return (
    <details className={classes.versions}>
      <summary>{t('macros.versions', { n: data.versions.length })}</summary>
      <ol>
        {data.versions.map(each => (
          <li key={each.version}>
            <p>
              {t('macros.version', {
                n: each.version,
                by: each.changedBy ?? t('macros.byDesk'),
                time: formats.dayAndClock(new Date(each.changedAt)),
              })}
            </p>
            <p className={classes.text}>{each.texts[locale] ?? Object.values(each.texts)[0]}</p>
            {each.version !== current && (
              <Button size="compact-sm" variant="default" onClick={() => take(each)}>
                {t('macros.takeUp')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
