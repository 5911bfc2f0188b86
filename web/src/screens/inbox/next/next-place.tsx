import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { usePreference } from '../../../app/preferences.ts'
import { useStore } from '../../../app/store.ts'
import { useIsPhone } from '../../../components/use-media.ts'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { given, whyTicket } from './given.ts'
import classes from './next.module.css'
import { NoNext } from './next-button.tsx'

const NextLine = lazyPart(() => import('./next-line.tsx'), 'NextLine')
const WhyDialog = lazyPart(() => import('./why-dialog.tsx'), 'WhyDialog')

/** What *Next* has to say of the open ticket. Where the queue is out of sight, also that there is none. */
export function NextPlace({ ticket }: { readonly ticket: TicketRow }) {
  const isGiven = useStore(given)?.next?.ticket.id === ticket.id
  const isAsked = useStore(whyTicket) === ticket.id
  const isPhone = useIsPhone()
  const isAlone = !usePreference('isQueueShown') || isPhone
  return (
    <>
      {isGiven && <NextLine ticket={ticket} />}
      {isAsked && <WhyDialog ticket={ticket} />}
      {isAlone && (
        <div className={classes.alone}>
          <NoNext />
        </div>
      )}
    </>
  )
}
