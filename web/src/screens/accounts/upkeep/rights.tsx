import { IconCheck, IconHelp, IconX } from '@tabler/icons-react'
import type { AccountView, RightView } from '../../../../../src/contract/account.ts'
import { useNow } from '../../../components/now.ts'
import { useLanguage, useT } from '../../../i18n/locale-provider.tsx'
import classes from './upkeep.module.css'

/** What the account may do, and what people lose where it may not; what is missing comes first. */
export function Rights({ account }: { readonly account: AccountView }) {
  const { t, formats } = useLanguage()
  const now = useNow()
  const { rights, checkedAt } = account
  if (checkedAt !== null && rights.length === 0) return null
  const has = rights.filter(each => each.has === true).length
  const inOrder = rights.toSorted((a, b) => rankOf(a) - rankOf(b))
  return (
    <details className={classes.rights}>
      <summary>
        {t('upkeep.rights')}
        <span>
          {rights.length === 0
            ? t('upkeep.rightsNever')
            : has === rights.length
              ? t('upkeep.rightsAll')
              : t('upkeep.rightsSome', { has: formats.number(has), all: formats.number(rights.length) })}
        </span>
        {checkedAt !== null && (
          <span>
            {t('upkeep.rightsChecked', { ago: formats.ago(Math.max(0, now - Date.parse(checkedAt))) })}
          </span>
        )}
      </summary>
      <ul>
        {inOrder.map(right => (
          <RightLine key={right.code} right={right} />
        ))}
      </ul>
    </details>
  )
}

const rankOf = ({ has }: RightView): number => (has === false ? 0 : has === null ? 1 : 2)

function RightLine({ right: { code, has, costs } }: { readonly right: RightView }) {
  const t = useT()
  const Icon = has === true ? IconCheck : has === false ? IconX : IconHelp
  return (
    <li data-has={String(has)}>
      <Icon size={16} role="img" aria-label={t(`upkeep.may.${has}`)} />
      <span>
        {t(`upkeep.right.${code}`)}
        {has !== true && <em>{t(`upkeep.loss.${costs}`)}</em>}
      </span>
    </li>
  )
}
