import { IconSparkles, IconUserEdit } from '@tabler/icons-react'
import type { DecisionView } from '../../../../../src/contract/decision.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './decision.module.css'

/** Who decided: the policy, in which version, or a person over it. */
export function DecisionAuthor({ decision }: { readonly decision: DecisionView }) {
  const t = useT()
  if (decision.overruledBy === null)
    return (
      <span className={classes.by}>
        <IconSparkles size={14} aria-hidden="true" />
        {t('decision.byPolicy', { version: String(decision.policyVersion) })}
      </span>
    )
  return (
    <span className={classes.person}>
      <IconUserEdit size={14} aria-hidden="true" />
      {t('decision.overruledBy', { name: decision.overruledBy.name })}
    </span>
  )
}
