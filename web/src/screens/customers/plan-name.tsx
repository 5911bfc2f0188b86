import type { PlanView } from '../../../../src/contract/customer.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import classes from './customers.module.css'

/** A plan as the policy calls it; one that it does not know goes by its key. */
export function useNamePlan(): (plan: PlanView) => string {
  const { locale } = useLanguage()
  return ({ key, name }) => name?.[locale] ?? key
}

export function PlanName({ plan }: { readonly plan: PlanView }) {
  const name = useNamePlan()
  return (
    <span className={classes.plan} title={name(plan)}>
      {name(plan)}
    </span>
  )
}

export function TagList({ tags }: { readonly tags: readonly string[] }) {
  return (
    <span className={classes.tags}>
      {tags.map(tag => (
        <span key={tag} className={classes.tag} dir="auto" title={tag}>
          {tag}
        </span>
      ))}
    </span>
  )
}
