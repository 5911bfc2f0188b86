import { IconCheck } from '@tabler/icons-react'
import type { CustomerSuggestion } from '../../../../../src/contract/customer.ts'
import { isKnownLanguage } from '../../../../../src/core/language.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './link.module.css'

/** What speaks for two being one person. */
export function ReasonList({ reasons }: Pick<CustomerSuggestion, 'reasons'>) {
  const t = useT()
  return (
    <ul className={classes.reasons}>
      {reasons.map(({ reason, value }) => (
        <li key={reason}>
          <IconCheck size={14} aria-hidden="true" />
          {t(`customers.reason.${reason}`, {
            value: reason === 'sameLanguage' && isKnownLanguage(value) ? t(`languages.${value}`) : value,
          })}
        </li>
      ))}
    </ul>
  )
}
