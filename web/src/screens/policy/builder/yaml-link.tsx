import { IconCode } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useT } from '../../../i18n/locale-provider.tsx'
import { writePath } from '../policy-path.ts'
import type { PolicyPath } from '../tab-props.ts'
import classes from './builder.module.css'

interface Props {
  readonly path: PolicyPath
  readonly children?: ReactNode
}

/** The way to the place in the YAML. */
export function YamlLink({ path, children }: Props) {
  const t = useT()
  const focus = path.length === 0 ? undefined : writePath(path)
  return (
    <Link to="/policy" search={{ tab: 'yaml', focus }} className={classes.way}>
      <IconCode size={15} aria-hidden="true" />
      {children ?? t('policyTools.inTheYaml')}
    </Link>
  )
}
