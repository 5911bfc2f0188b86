import { IconUsers } from '@tabler/icons-react'
import { useMemberNames } from '../../../api/use-names.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './writing.module.css'

interface Props {
  readonly meanwhile: 'resolved' | 'taken'
  readonly assigneeId: string | null
}

/** Somebody else resolved or took what one is writing to: the text stays, and nobody answers into the blue. */
export function MeanwhileLine({ meanwhile, assigneeId }: Props) {
  const t = useT()
  const nameOf = useMemberNames()
  return (
    <p className={classes.warning} role="alert">
      <IconUsers size={15} aria-hidden="true" />
      {meanwhile === 'resolved'
        ? t('drafts.meanwhileResolved')
        : t('drafts.meanwhileTaken', { name: nameOf(assigneeId) ?? '…' })}
    </p>
  )
}
