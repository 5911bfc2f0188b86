import { Button, Progress, Skeleton } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ImportReport, ImportRequest } from '../../../../../src/contract/customer.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { CustomerTrouble } from '../customer-trouble.tsx'
import classes from './import.module.css'
import { changeImport, type ImportWork, importWork } from './import-work.ts'
import { MappingTable } from './mapping-table.tsx'
import { ReportLines } from './report-lines.tsx'

/** What the file would do, before it does; the meaning of its columns can be changed until it is right. */
export function ImportPreview({ work }: { readonly work: ImportWork }) {
  const { t, formats } = useLanguage()
  const preview = usePreview(work)
  const run = useImport()
  useGuard(run.isPending)
  // When a mapping is refused the columns stay, so that it can be mended.
  const [columns, setColumns] = useState<ImportReport['columns'] | null>(null)
  const report = preview.data
  useEffect(() => {
    if (report !== undefined) setColumns(report.columns)
  }, [report])
  const count = report === undefined ? 0 : report.counts.new + report.counts.changed
  const isOld = preview.isPlaceholderData || preview.isError
  return (
    <>
      <header className={classes.file}>
        <IconFileSpreadsheet size={22} stroke={1.5} aria-hidden="true" />
        <strong>{work.file.name}</strong>
        <Button
          variant="default"
          size="compact-sm"
          disabled={run.isPending}
          onClick={() => importWork.set(null)}
        >
          {t('customers.otherFile')}
        </Button>
      </header>
      {preview.isPending && !preview.isError && (
        <div role="status" aria-label={t('customers.reading')}>
          <Skeleton height={120} radius="lg" mb={12} />
          <Skeleton height={240} radius="lg" />
        </div>
      )}
      {columns !== null && (
        <MappingTable
          columns={columns}
          mapping={work.mapping ?? columns.map(each => each.column)}
          delimiter={work.delimiter ?? report?.delimiter ?? null}
          isFixed={run.isPending}
        />
      )}
      {preview.isError && <CustomerTrouble error={preview.error} onRetry={() => void preview.refetch()} />}
      {report !== undefined && (
        <div className={classes.result} data-old={isOld || undefined}>
          <ReportLines report={report} fileName={work.file.name} isDone={false} />
        </div>
      )}
      {run.isError && (
        <div className={classes.failed}>
          <CustomerTrouble error={run.error} onRetry={() => run.mutate(requestOf(work))} />
          <p>{t('customers.importFailed')}</p>
        </div>
      )}
      {report !== undefined && (
        <footer className={classes.foot}>
          {run.isPending ? (
            <div className={classes.running} role="status">
              <span>{t('customers.importing', { n: count, count: formats.number(count) })}</span>
              <Progress
                value={100}
                animated
                aria-label={t('customers.importing', { n: count, count: formats.number(count) })}
              />
            </div>
          ) : (
            <Button disabled={count === 0 || isOld} onClick={() => run.mutate(requestOf(work))}>
              {count === 0
                ? t('customers.nothingToImport')
                : t('customers.doImport', { n: count, count: formats.number(count) })}
            </Button>
          )}
        </footer>
      )}
    </>
  )
}

const requestOf = ({ file, delimiter, mapping }: ImportWork): ImportRequest => ({
  text: file.text,
  delimiter,
  mapping: mapping === null ? null : [...mapping],
})

/** Asked anew for each mapping; what was seen stays until the new answer is there. */
const usePreview = (work: ImportWork) =>
  useQuery({
    queryKey: ['importPreview', work.file.id, work.delimiter, work.mapping],
    queryFn: () => answerOf(desk.POST('/api/customers/import/preview', { body: requestOf(work) })),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
  })

/** The same file twice changes nothing the second time: what failed halfway may be sent again. */
function useImport() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: ImportRequest) => answerOf(desk.POST('/api/customers/import', { body })),
    onSuccess: report => {
      changeImport({ report })
      void queryClient.invalidateQueries({ queryKey: ['customers'] })
      void queryClient.invalidateQueries({ queryKey: ['customer'] })
      queryClient.removeQueries({ queryKey: ['importPreview'] })
    },
  })
}

/** Whoever leaves while it runs would not see what became of it. */
function useGuard(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isOn])
}
