import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Trouble } from '../../components/trouble.tsx'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { readingQuery } from '../policy/policy-queries.ts'
import classes from './first-run.module.css'

/** A policy as people read it, section by section. */
export function StarterPreview({ source }: { readonly source: string }) {
  const { t, locale } = useLanguage()
  const { data, error, refetch } = useQuery(readingQuery(source, locale))
  if (error !== null) return <Trouble error={error} onRetry={refetch} />
  if (data === undefined) return <Skeleton height={220} radius="md" />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by the arrow keys
    <section className={classes.preview} aria-label={t('firstRun.preview')} tabIndex={0}>
      {data.reading?.map(({ key, title, lines }) => (
        <div key={key}>
          <h3>{title}</h3>
          <ul>
            {lines.map(line => (
              <li key={line.path.join('.')}>
                {line.title !== null && <b>{line.title}: </b>}
                {line.text}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
