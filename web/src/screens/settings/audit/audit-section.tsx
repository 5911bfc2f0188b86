import { Button, Skeleton } from '@mantine/core'
import { IconDownload, IconHistory } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Blank } from '../../../components/blank.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { type AuditFilter, auditQuery } from '../programs/program-queries.ts'
import { ProgramTrouble } from '../programs/program-trouble.tsx'
import classes from '../programs/programs.module.css'
import { SectionCard } from '../section-card.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { AuditRow } from './audit-row.tsx'

const ALL: AuditFilter = { scope: 'administration' }

/** Who did what, on what and when. */
export function AuditSection() {
  const t = useT()
  const [filter, setFilter] = useState(ALL)
  return (
    <SectionCard
      title={t('audit.title')}
      words={t('audit.words')}
      action={
        <Button
          component="a"
          href={`/api/audit.csv?${new URLSearchParams(Object.entries(filter).map(([key, value]) => [key, String(value)]))}`}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
        >
          {t('audit.export')}
        </Button>
      }
    >
      <AuditFilters filter={filter} onChange={setFilter} onClear={() => setFilter(ALL)} />
      <Entries filter={filter} isAll={filter === ALL} />
    </SectionCard>
  )
}

function Entries({ filter, isAll }: { readonly filter: AuditFilter; readonly isAll: boolean }) {
  const t = useT()
  const query = useInfiniteQuery(auditQuery(filter))
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  if (data === undefined)
    return error === null ? (
      <Skeleton height={160} radius="md" />
    ) : (
      <ProgramTrouble error={error} onRetry={() => void refetch()} />
    )
  const entries = data.pages.flatMap(page => page.entries)
  if (entries.length === 0)
    return isAll ? (
      <Blank Icon={IconHistory} title={t('audit.empty')} words={t('audit.emptyWords')} />
    ) : (
      <Blank Icon={IconHistory} title={t('audit.noMatch')} />
    )
  return (
    <>
      <ul className={classes.list} aria-label={t('audit.title')}>
        {entries.map(each => (
          <AuditRow key={each.id} entry={each} />
        ))}
      </ul>
      <ProgramTrouble error={error} />
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('audit.more')}
        </Button>
      )}
    </>
  )
}
