import type { ReactNode } from 'react'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './builder.module.css'
import { useEditing } from './editing.ts'
import { ProblemLines } from './problem-lines.tsx'
import type { SectionName } from './read-outline.ts'
import { YamlLink } from './yaml-link.tsx'

interface Props {
  readonly name: SectionName
  readonly children: ReactNode
}

/** A section's form; where the section cannot be read, what is wrong with it and the way to it. */
export function SectionOrTrouble({ name, children }: Props) {
  const t = useT()
  const { outline } = useEditing()
  if (!outline.unreadable.has(name)) return children
  return (
    <div className={classes.card}>
      <p className={classes.dim}>{t('policyTools.brokenSection')}</p>
      <ProblemLines path={[name]} />
      <YamlLink path={[name]} />
    </div>
  )
}
