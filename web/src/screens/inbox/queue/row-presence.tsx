import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { meQuery } from '../../../api/queries.ts'
import { usePresences } from '../../../api/ticket-presences.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './row-presence.module.css'

/** A colleague is at this ticket: a ring round the badge, a dot for who looks, a pencil for who writes. */
export function RowPresence({ ticketId }: { readonly ticketId: string }) {
  const t = useT()
  const { data: me } = useQuery(meQuery)
  const others = usePresences(ticketId).filter(each => each.memberId !== me?.member.id)
  if (others.length === 0) return null
  const doing = others.some(each => each.doing === 'writing') ? 'writing' : 'looking'
  return (
    <span className={classes.presence} data-doing={doing}>
      <VisuallyHidden>{t(`inbox.${doing}`)}</VisuallyHidden>
    </span>
  )
}
