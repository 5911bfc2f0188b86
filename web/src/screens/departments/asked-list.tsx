import { IconArrowBackUp, IconBan, IconCheck, IconChecks, IconHelpCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { EscalationView } from '../../../../src/contract/escalation.ts'
import { Age } from '../../components/age.tsx'
import { useLanguage, useT } from '../../i18n/locale-provider.tsx'
import { AskedDue } from './asked-due.tsx'
import classes from './departments.module.css'
import type { SortedAsked } from './sort-asked.ts'

interface Props {
  readonly sorted: SortedAsked<EscalationView>
  readonly chosenId: string | undefined
}

/** What my departments were asked: what is owed, then what is answered or over. */
export function AskedList({ sorted: { owed, others }, chosenId }: Props) {
  const t = useT()
  return (
    <nav aria-label={t('asked.mine')}>
      <Rows title={t('asked.owed', { n: owed.length })} rows={owed} chosenId={chosenId} />
      {others.length > 0 && <Rows title={t('asked.done')} rows={others} chosenId={chosenId} />}
    </nav>
  )
}

interface RowsProps extends Pick<Props, 'chosenId'> {
  readonly title: string
  readonly rows: readonly EscalationView[]
}

function Rows({ title, rows, chosenId }: RowsProps) {
  return (
    <>
      <h2>{title}</h2>
      {rows.length > 0 && (
        <ul aria-label={title}>
          {rows.map(row => (
            <li key={row.id}>
              <Row row={row} isChosen={row.id === chosenId} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const ICONS = {
  asked: IconHelpCircle,
  answered: IconCheck,
  refused: IconBan,
  settled: IconChecks,
  withdrawn: IconArrowBackUp,
} as const

function Row({ row, isChosen }: { readonly row: EscalationView; readonly isChosen: boolean }) {
  const { t, locale } = useLanguage()
  const Icon = ICONS[row.state]
  return (
    <Link
      to="/departments"
      search={{ ask: row.id }}
      className={classes.row}
      aria-current={isChosen ? 'true' : undefined}
      activeProps={{}}
    >
      <strong dir="auto">{row.title}</strong>
      <span className={classes.meta}>
        <span>{row.department.name[locale]}</span>
        <Age at={row.askedAt} />
      </span>
      <span className={classes.stands}>
        <Icon size={14} aria-hidden="true" />
        <span>{t(`asked.state.${row.state}`)}</span>
        <AskedDue escalation={row} />
      </span>
    </Link>
  )
}
