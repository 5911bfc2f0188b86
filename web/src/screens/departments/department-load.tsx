import { Skeleton } from '@mantine/core'
import { IconBuilding } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { departmentsQuery } from '../../api/department-queries.ts'
import { Blank } from '../../components/blank.tsx'
import { Late } from '../../components/late.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import classes from './departments.module.css'

/** All departments of the policy: what each owes, and how much of it is late. */
export function DepartmentLoad() {
  const { t, locale } = useLanguage()
  const query = useQuery(departmentsQuery)
  if (query.isError) return <Trouble error={query.error} onRetry={query.refetch} />
  if (query.data === undefined)
    return (
      <Late>
        <Skeleton height={180} radius="md" />
      </Late>
    )
  const { departments } = query.data
  if (departments.length === 0)
    return (
      <Blank Icon={IconBuilding} title={t('asked.noDepartments')} words={t('asked.noDepartmentsWords')} />
    )
  return (
    <>
      <ul className={classes.load} aria-label={t('asked.all')}>
        {departments.map(({ key, name, owns, owes, late }) => (
          <li key={key}>
            <div>
              <strong>{name[locale]}</strong>
              {owns !== null && <small>{owns[locale]}</small>}
            </div>
            <span>{t('asked.owed', { n: owes })}</span>
            {late > 0 && <span className={classes.late}>{t('asked.lateOf', { n: late })}</span>}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/inbox" search={{ view: 'withDepartments' }} className={classes.more}>
          {t('asked.tickets')}
        </Link>
      </p>
    </>
  )
}
