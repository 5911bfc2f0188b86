import { Skeleton } from '@mantine/core'
import { IconBuildingCommunity } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { departmentsQuery } from '../../../api/department-queries.ts'
import { Blank } from '../../../components/blank.tsx'
import { Trouble } from '../../../components/trouble.tsx'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import classes from '../accounts.module.css'
import { DepartmentCard } from './department-card.tsx'

/** The departments of the policy: how each is asked, and who answers for it. */
export function DepartmentsTab() {
  return (
    <WholeLanguage>
      <Tab />
    </WholeLanguage>
  )
}

function Tab() {
  const t = useT()
  const { data, error, refetch } = useQuery(departmentsQuery)
  if (data === undefined)
    return error === null ? (
      <Skeleton height={160} radius="lg" />
    ) : (
      <Trouble error={error} onRetry={refetch} />
    )
  return (
    <>
      {error !== null && <Trouble error={error} onRetry={refetch} />}
      {data.departments.length === 0 && (
        <Blank
          Icon={IconBuildingCommunity}
          title={t('ticketing.noDepartments')}
          words={t('ticketing.noDepartmentsWords')}
        />
      )}
      <ul className={classes.cards}>
        {data.departments.map(department => (
          <DepartmentCard key={department.key} department={department} />
        ))}
      </ul>
    </>
  )
}
