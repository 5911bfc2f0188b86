import { IconEar } from '@tabler/icons-react'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './stream.module.css'

/** By which ways a message reached us. */
export function Sightings({ sightings }: Pick<MessageView, 'sightings'>) {
  const t = useT()
  const heard = sightings.filter(each => each.source !== 'own' && each.source !== 'thread')
  if (heard.length === 0) return null
  const ways = heard.map(each => t(`sightings.${each.source}`, { handle: each.accountHandle }))
  return (
    <span className={classes.mark}>
      <IconEar size={13} aria-hidden="true" />
      {[...new Set(ways)].join(' · ')}
    </span>
  )
}
