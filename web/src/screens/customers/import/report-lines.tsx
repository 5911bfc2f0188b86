import { Button } from '@mantine/core'
import { IconArrowRight, IconDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ImportLine, ImportReport } from '../../../../../src/contract/customer.ts'
import { IMPORT_OUTCOMES, type ImportOutcome } from '../../../../../src/core/customer/import-field.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './import.module.css'
import { useImportWords } from './use-import-words.ts'
import { downloadCsv } from './write-csv.ts'

interface Props {
  readonly report: ImportReport
  readonly fileName: string
  readonly isDone: boolean
}

/** How many lines come to what, and each of them. */
export function ReportLines({ report, fileName, isDone }: Props) {
  const { t, formats } = useLanguage()
  const download = useDownloadErrors(report, fileName)
  const [chosen, setChosen] = useState<ImportOutcome | null>(null)
  const offered = IMPORT_OUTCOMES.filter(each => report.counts[each] > 0)
  // What went wrong is what one came to see.
  const shown = chosen ?? (report.counts.error > 0 ? 'error' : (offered[0] ?? 'new'))
  const lines = report.lines.filter(each => each.outcome === shown)
  const more = report.counts[shown] - lines.length
  return (
    <section aria-label={t('customers.lines')}>
      <div className={classes.counts}>
        {IMPORT_OUTCOMES.map(outcome => (
          <button
            key={outcome}
            type="button"
            data-outcome={outcome}
            aria-pressed={outcome === shown}
            disabled={report.counts[outcome] === 0}
            onClick={() => setChosen(outcome)}
          >
            <strong>{formats.number(report.counts[outcome])}</strong>{' '}
            <span>
              {t(isDone ? `customers.done.${outcome}` : `customers.outcome.${outcome}`, {
                n: report.counts[outcome],
              })}
            </span>
          </button>
        ))}
        {report.counts.error > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconDownload size={16} aria-hidden="true" />}
            onClick={download}
          >
            {t('customers.downloadErrors')}
          </Button>
        )}
      </div>
      <ul className={classes.lines} aria-label={t(`customers.outcome.${shown}`, { n: lines.length })}>
        {lines.map(line => (
          <Line key={line.line} line={line} report={report} />
        ))}
      </ul>
      {more > 0 && (
        <p className={classes.dim}>{t('customers.moreLines', { n: more, count: formats.number(more) })}</p>
      )}
    </section>
  )
}

function Line({ line, report }: { readonly line: ImportLine; readonly report: ImportReport }) {
  const { t } = useLanguage()
  const { nameColumn, tellFlaw, nameHeader } = useImportWords()
  return (
    <li data-outcome={line.outcome}>
      <span className={classes.number}>{t('customers.lineNumber', { n: String(line.line) })}</span>
      <div>
        {line.customerId === null ? (
          <strong dir="auto">{line.who}</strong>
        ) : (
          <Link to="/customers/$customerId" params={{ customerId: line.customerId }} dir="auto">
            {line.who}
          </Link>
        )}
        {line.flaws.map(flaw => (
          <p key={`${flaw.code} ${flaw.column?.field} ${flaw.column?.of}`} className={classes.flaw}>
            {flaw.column !== null && <b dir="auto">{nameHeader(report, flaw.column)}</b>} {tellFlaw(flaw)}
          </p>
        ))}
        {line.changes.length > 0 && (
          <dl>
            {line.changes.map(({ from, to, ...column }) => (
              <div key={`${column.field} ${column.of} ${to}`}>
                <dt>{nameColumn(column)}</dt>
                <dd dir="auto">
                  {from !== null && (
                    <>
                      <del>{from}</del>
                      <IconArrowRight size={13} role="img" aria-label={t('customers.becomes')} />
                    </>
                  )}
                  {to ?? t('customers.nothing')}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  )
}

/** One line a flaw: what an editor of the file needs to find it. */
function useDownloadErrors(report: ImportReport, fileName: string): () => void {
  const { t } = useLanguage()
  const { tellFlaw, nameHeader } = useImportWords()
  return () => {
    const rows = report.lines.flatMap(({ line, flaws }) =>
      flaws.map(flaw => [
        String(line),
        flaw.column === null ? '' : nameHeader(report, flaw.column),
        flaw.value ?? '',
        tellFlaw(flaw),
      ]),
    )
    const head = ['line', 'column', 'fileValue', 'error'] as const
    const name = fileName.replace(/\.[^.]*$/, '')
    downloadCsv(
      [head.map(each => t(`customers.report.${each}`)), ...rows],
      t('customers.report.file', { file: name }),
    )
  }
}
