import { useQuery } from '@tanstack/react-query'
import { meQuery } from '../../api/queries.ts'
import { useMay } from '../../api/use-may.ts'
import { Page } from '../../components/page.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { AskedDesk } from './asked-desk.tsx'
import { DepartmentLoad } from './department-load.tsx'

/** What my departments were asked; and, for those who ask, how all departments stand. */
export function DepartmentsScreen() {
  const t = useT()
  const { data: me } = useQuery(meQuery)
  const mayAsk = useMay('ticket.act')
  if (me === undefined) return null
  if (me.departments.length > 0 || !mayAsk) return <AskedDesk showsLoad={mayAsk} />
  return (
    <Page title={t('asked.title')} words={t('asked.allWords')}>
      <DepartmentLoad />
    </Page>
  )
}
