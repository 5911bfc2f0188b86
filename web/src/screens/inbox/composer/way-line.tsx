import { Menu } from '@mantine/core'
import { IconChevronDown, IconCircleCheck, IconCoin, IconFlask } from '@tabler/icons-react'
import type { WayView } from '../../../../../src/contract/ticket.ts'
import { writeHandle } from '../../../components/write-handle.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { isLetter } from './list-tabs.ts'
import classes from './way-line.module.css'

interface Props {
  readonly way: WayView
  readonly ways: readonly WayView[]
  readonly hasLink: boolean
  /** Of all posts together. */
  readonly cost: WayView['price'] | null
  readonly parts: number
  onAccount(id: string): void
  readonly quotes: boolean
  onQuotes(quotes: boolean): void
}

/** Before anyone types: that it may be answered, by which account, to whom, and for how much. */
export function WayLine(props: Props) {
  const { way, ways, hasLink: isLinked, cost, parts, quotes, onAccount, onQuotes } = props
  const { t, formats } = useLanguage()
  const isDearer = way.priceWithLink.micros > way.price.micros
  const isFree = way.price.micros === 0 && way.priceWithLink.micros === 0
  const price = formats.money(cost ?? way.price)
  return (
    <div className={classes.line}>
      <span className={classes.allowed}>
        <IconCircleCheck size={14} aria-hidden="true" />
        {t(`composer.allowed.${isLetter(way) ? 'letter' : way.mode}`, { handle: way.recipientHandle })}
      </span>
      <AccountChoice way={way} ways={ways} onAccount={onAccount} />
      {way.mayQuote && (
        <label className={classes.quote}>
          <input type="checkbox" checked={quotes} onChange={event => onQuotes(event.currentTarget.checked)} />
          {t('composer.quote')}
        </label>
      )}
      {way.isSample && (
        <span className={classes.sample}>
          <IconFlask size={14} aria-hidden="true" />
          {t('composer.sample')}
        </span>
      )}
      {!isFree && (
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
      )}
    </div>
  )
}

function AccountChoice({ way, ways, onAccount }: Pick<Props, 'way' | 'ways' | 'onAccount'>) {
  const { t } = useLanguage()
  const able = ways.filter(each => each.mode === way.mode && each.channel === way.channel && each.isAllowed)
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
            {writeHandle(each.accountHandle)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
