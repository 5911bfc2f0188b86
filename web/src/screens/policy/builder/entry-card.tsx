import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { PolicyPath } from '../tab-props.ts'
import classes from './builder.module.css'
import { deleteEntry } from './edit-source.ts'
import { useEditing } from './editing.ts'
import { ProblemLines } from './problem-lines.tsx'

interface Props {
  /** Of the list. */
  readonly path: PolicyPath
  readonly at: number
  readonly title: string
  readonly children: ReactNode
}

/** One entry of a list, which can be taken away. */
export function EntryCard({ path, at, title, children }: Props) {
  const t = useT()
  const { mayEdit, remove } = useEditing()
  return (
    <li className={classes.card} aria-label={title}>
      <div className={classes.cardBody}>{children}</div>
      {mayEdit && (
        <ActionIcon
          className={classes.drop}
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('policyTools.deleteEntry', { title })}
          onClick={() => remove(t('policyTools.deleted', { title }), deleteEntry(path, at))}
        >
          <IconTrash size={17} />
        </ActionIcon>
      )}
      <ProblemLines path={[...path, at]} />
    </li>
  )
}
