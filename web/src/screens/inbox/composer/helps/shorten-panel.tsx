import { IconArrowsMinimize } from '@tabler/icons-react'
import { type RefObject, useMemo } from 'react'
import {
  listShortenings,
  type Shortening,
  shortenText,
} from '../../../../../../src/core/abbreviation/shorten.ts'
import { useT, WholeLanguage } from '../../../../i18n/locale-provider.tsx'
import classes from './helps.module.css'
import { replaceInField } from './replace-in-field.ts'

interface Props {
  readonly text: string
  readonly language: string
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** Words of a text that is too long, and how they are commonly written; one by one or all, and Ctrl+Z takes it back. */
export function ShortenPanel(props: Props) {
  return (
    <WholeLanguage>
      <Panel {...props} />
    </WholeLanguage>
  )
}

const MOST = 8

function Panel({ text, language, field }: Props) {
  const t = useT()
  const found = useMemo(() => listShortenings(text, language), [text, language])
  if (found.length === 0) return null
  const all = found.reduce((sum, { saves }) => sum + saves, 0)
  const shorten = (which: readonly Shortening[]) => {
    const [first] = which
    const last = which.at(-1)
    if (field.current === null || first === undefined || last === undefined) return
    const moved = which.map(each => ({
      ...each,
      start: each.start - first.start,
      end: each.end - first.start,
    }))
    const words = shortenText(text.slice(first.start, last.end), moved)
    replaceInField(field.current, first.start, last.end, words)
  }
  return (
    <section className={classes.shorten} aria-label={t('macros.shorten')}>
      <p>
        <IconArrowsMinimize size={13} aria-hidden="true" /> {t('macros.shorten')}
      </p>
      {found.slice(0, MOST).map(each => (
        <button
          key={each.start}
          type="button"
          className={classes.offer}
          aria-label={t('macros.shortenOne', { long: each.long, short: each.short, n: each.saves })}
          onClick={() => shorten([each])}
        >
          {each.long} → {each.short} <b>−{each.saves}</b>
        </button>
      ))}
      {found.length > 1 && (
        <button type="button" className={classes.offer} onClick={() => shorten(found)}>
          {t('macros.shortenAll', { n: all })}
        </button>
      )}
    </section>
  )
}
