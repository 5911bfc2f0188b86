import { useQuery } from '@tanstack/react-query'
import { isRole, mayDo } from '../../../../../src/core/member/role.ts'
import { membersQuery } from '../../../api/queries.ts'
import { explainTagError } from '../../../components/explain-tag-error.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './act-picker.module.css'

interface Props {
  readonly isNew: boolean
  readonly mayMake: boolean
  readonly error: unknown
}

const MOST_NAMED = 3

/** Who can make the tag that one misses; or why it could not be made. */
export function NewTagLine({ isNew, mayMake, error }: Props) {
  const { t, formats } = useLanguage()
  const { data } = useQuery({ ...membersQuery, enabled: isNew && !mayMake })
  if (error !== null)
    return (
      <p className={classes.line} role="alert">
        {explainTagError(error, t)}
      </p>
    )
  if (!isNew || mayMake) return null
  const keepers = (data?.members ?? [])
    .filter(({ role, hasLeft }) => !hasLeft && isRole(role) && mayDo(role, 'macro.manage'))
    .map(({ name }) => name)
  return (
    <p className={classes.line} role="status">
      {keepers.length === 0
        ? t('tags.notYours')
        : t('tags.askFor', { names: formats.list(keepers.slice(0, MOST_NAMED)) })}
    </p>
  )
}
