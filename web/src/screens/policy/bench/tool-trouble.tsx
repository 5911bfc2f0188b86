import { IconAlertTriangle } from '@tabler/icons-react'
import { refusalOf } from '../../../api/desk-error.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { YamlLink } from '../builder/yaml-link.tsx'
import classes from './bench.module.css'

interface Props {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
}

/** Why nothing could be tried: most often the draft has a mistake. */
export function ToolTrouble({ error, onRetry }: Props) {
  const t = useT()
  if (refusalOf(error) !== 'policyProblems') return <Trouble error={error} onRetry={onRetry} />
  return (
    <div className={classes.broken} role="alert">
      <IconAlertTriangle size={18} aria-hidden="true" />
      <span>{t('policyTools.draftBroken')}</span>
      <YamlLink path={[]}>{t('policyTools.toTheYaml')}</YamlLink>
    </div>
  )
}
