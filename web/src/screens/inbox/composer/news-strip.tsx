import { Button } from '@mantine/core'
import { IconBellRinging } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { isLocale } from '../../../../../src/core/language.ts'
import { meQuery } from '../../../api/queries.ts'
import { useNow } from '../../../components/now.ts'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './first-word.module.css'
import { sayMacro } from './helps/say-macro.ts'
import { offerWords } from './offered-words.ts'

/** A customer who was told that somebody is at it, and has heard nothing since for longer than was promised. */
export function NewsStrip({ detail }: { readonly detail: TicketDetail }) {
  return (
    <WholeLanguage>
      <Strip detail={detail} />
    </WholeLanguage>
  )
}

function Strip({ detail }: { readonly detail: TicketDetail }) {
  const { t, formats } = useLanguage()
  const now = useNow()
  const { ticket, customer, messages, progressMacro } = detail
  const last = messages.findLast(each => each.direction === 'outbound' && each.visibility !== 'internal')
  const { data: me } = useQuery(meQuery)
  const macro = progressMacro?.[isLocale(ticket.language) ? ticket.language : 'en']
  const words = macro === undefined ? undefined : sayMacro(detail, me, macro).text
  return (
    <div className={classes.news} role="status">
      <IconBellRinging size={16} aria-hidden="true" />
      <p>
        {t('routing.news', { name: customer.displayName })}
        {last !== undefined &&
          ` (${t('routing.newsSince', { ago: formats.ago(now - new Date(last.writtenAt).getTime()) })})`}
      </p>
      {words !== undefined && (
        <Button size="compact-sm" variant="default" onClick={() => offerWords(ticket.id, words)}>
          {t('routing.insertNews')}
        </Button>
      )}
    </div>
  )
}
