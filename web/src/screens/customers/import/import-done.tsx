import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ImportReport } from '../../../../../src/contract/customer.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './import.module.css'
import { type ImportWork, importWork } from './import-work.ts'
import { ReportLines } from './report-lines.tsx'

interface Props {
  readonly work: ImportWork
  readonly report: ImportReport
}

/** What became of the file. */
export function ImportDone({ work, report }: Props) {
  const { t, formats } = useLanguage()
  const count = report.counts.new + report.counts.changed
  return (
    <>
      <header className={classes.done}>
        <IconCircleCheck size={24} stroke={1.6} aria-hidden="true" />
        <div role="status">
          <strong>{t('customers.imported', { n: count, count: formats.number(count) })}</strong>
          <span>{work.file.name}</span>
        </div>
        <Button component={Link} to="/customers" variant="default" size="compact-sm">
          {t('customers.toList')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => importWork.set(null)}>
          {t('customers.importAnother')}
        </Button>
      </header>
      <ReportLines report={report} fileName={work.file.name} isDone />
    </>
  )
}
