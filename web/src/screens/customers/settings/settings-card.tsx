import { Skeleton } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { CustomerTrouble } from '../customer-trouble.tsx'
import classes from '../customers.module.css'

interface Props<Kept> {
  readonly title: string
  readonly words: string
  readonly query: UseQueryResult<Kept>
  children(kept: Kept): ReactNode
}

/** What is set up for one thing, once the desk has said how it stands. */
export function SettingsCard<Kept>({ title, words, query, children }: Props<Kept>) {
  return (
    <section className={classes.card} aria-label={title}>
      <div className={classes.cardHead}>
        <h2>{title}</h2>
      </div>
      <p className={classes.words}>{words}</p>
      {query.isError && <CustomerTrouble error={query.error} onRetry={query.refetch} />}
      {query.isPending && <Skeleton height={90} radius="md" />}
      {query.data !== undefined && children(query.data)}
    </section>
  )
}
