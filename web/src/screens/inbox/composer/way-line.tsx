import { Menu } from '@mantine/core'
import { IconChevronDown, IconCircleCheck, IconCoin } from '@tabler/icons-react'
import type { WayView } from '../../../../../src/contract/ticket.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './way-line.module.css'

interface Props {
  readonly way: WayView
  readonly ways: readonly WayView[]
  readonly hasLink: boolean
  /** Of all posts together. */
  readonly cost: WayView['price'] | null
  readonly parts: number
  onAccount(id: string): void
}

/** Before anyone types: that it may be answered, by which account, to whom, and for how much. */
export function WayLine({ way, ways, hasLink: isLinked, cost, parts, onAccount }: Props) {
  const { t, formats } = useLanguage()
  const isDearer = way.priceWithLink.micros > way.price.micros
  const price = formats.money(cost ?? way.price)
  return (
    <div className={classes.line}>
      <span className={classes.allowed}>
        <IconCircleCheck size={14} aria-hidden="true" />
        {t(`composer.allowed.${way.mode}`, { handle: way.recipientHandle })}
      </span>
      <AccountChoice way={way} ways={ways} onAccount={onAccount} />
      <span className={isLinked && isDearer ? classes.dear : classes.price}>
        <IconCoin size={14} aria-hidden="true" />
        {parts > 1
          ? t('composer.priceOfParts', { price, n: parts })
          : isLinked && isDearer
            ? t('composer.priceWithLink', { price })
            : isDearer
              ? t('composer.priceUnlessLink', { price, more: formats.money(way.priceWithLink) })
              : t('composer.price', { price })}
      </span>
    </div>
  )
}

function AccountChoice({ way, ways, onAccount }: Pick<Props, 'way' | 'ways' | 'onAccount'>) {
  const { t } = useLanguage()
  const able = ways.filter(each => each.mode === way.mode && each.isAllowed)
  if (able.length < 2) return null
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={classes.account}>
          {t('composer.as', { account: way.accountHandle })}
          <IconChevronDown size={13} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {able.map(each => (
          <Menu.Item key={each.accountId} onClick={() => onAccount(each.accountId)}>
            @{each.accountHandle}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
