import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Late } from '../../components/late.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useT, WholeLanguage } from '../../i18n/locale-provider.tsx'
import classes from './policy.module.css'
import { PolicyDesk } from './policy-desk.tsx'
import { policyQuery } from './policy-queries.ts'

/** The social care policy: read as a document, changed, tried and put in force. */
export function PolicyScreen() {
  return (
    <WholeLanguage>
      <WordedScreen />
    </WholeLanguage>
  )
}

function WordedScreen() {
  const t = useT()
  const query = useQuery(policyQuery)
  return (
    <div className={classes.scroll}>
      <title>{`${t('policy.title')} · Pronto`}</title>
      <div className={classes.page}>
        {query.data === undefined ? (
          <>
            <h1 className={classes.bare}>{t('policy.title')}</h1>
            {query.isError ? (
              <Trouble error={query.error} onRetry={query.refetch} />
            ) : (
              <Late>
                <Skeleton height={420} radius="lg" />
              </Late>
            )}
          </>
        ) : (
          <PolicyDesk inForce={query.data} />
        )}
      </div>
    </div>
  )
}
