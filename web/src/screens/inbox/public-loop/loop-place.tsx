import { useMemo, useState } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { useMay } from '../../../api/use-may.ts'
import { useStore } from '../../../app/store.ts'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { askedResolution } from './asked-resolution.ts'
import { AskedStrip } from './asked-strip.tsx'
import { LoopStrip } from './loop-strip.tsx'
import { prepareWord } from './prepare-word.ts'
import { useLoopActs } from './use-loop-acts.ts'
import { WaiveStrip } from './waive-strip.tsx'
import { wordOwed } from './word-owed.ts'

interface Props {
  readonly detail: TicketDetail
}

/** Above the composer: what the public still hears of a matter that went on elsewhere. */
export function LoopPlace({ detail }: Props) {
  return (
    <WholeLanguage>
      <Place detail={detail} />
    </WholeLanguage>
  )
}

function Place({ detail }: Props) {
  const { ticket, publicLoop } = detail
  const say = useLoopActs(ticket.id)
  const asked = useStore(askedResolution)
  const [isWaiving, setIsWaiving] = useState(false)
  useLoopActions(detail, () => setIsWaiving(true))
  const isOwed = wordOwed(publicLoop) !== null
  if (asked?.ticketId === ticket.id && ticket.status !== 'resolved') return <AskedStrip asked={asked} />
  if (isWaiving && isOwed)
    return (
      <WaiveStrip
        onWaive={why => {
          setIsWaiving(false)
          say({ act: 'waive', why })
        }}
        onClose={() => setIsWaiving(false)}
      />
    )
  // What ended belongs to how the matter ended.
  if (publicLoop.state === 'none' || (!isOwed && ticket.status !== 'resolved')) return null
  return <LoopStrip detail={detail} say={say} onWaive={() => setIsWaiving(true)} />
}

const NONE: readonly Action[] = []

/** What the strip offers, and what it does not: that the customer was led to the phone. */
function useLoopActions(detail: TicketDetail, onWaive: () => void): void {
  const t = useT()
  const mayAct = useMay('ticket.act')
  const mayReply = useMay('ticket.reply')
  const { ticket, publicLoop } = detail
  const say = useLoopActs(ticket.id)
  const word = wordOwed(publicLoop)
  const { state, isPublic } = publicLoop
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the ticket, and waiving is only begun here
  const actions = useMemo<readonly Action[]>(() => {
    const prepare: Action = {
      id: 'preparePublicWord',
      group: 'answer',
      label: t(word === 'followUp' ? 'publicLoop.prepareFollowUp' : 'publicLoop.preparePromise'),
      keys: 'Shift+R',
      words: t('publicLoop.prepareWords'),
      run: () => prepareWord(detail, word ?? 'promise'),
    }
    const waive: Action = {
      id: 'waivePublicWord',
      group: 'matter',
      label: t('publicLoop.waive'),
      words: t('publicLoop.waiveWords'),
      run: onWaive,
    }
    const toPhone: Action = {
      id: 'ledToPhone',
      group: 'matter',
      label: t('publicLoop.ledToPhone'),
      words: t('publicLoop.ledToPhoneWords'),
      run: () => say({ act: 'ledToPhone' }),
    }
    return [
      ...(mayReply && isPublic ? [prepare] : NONE),
      ...(mayAct && word !== null ? [waive] : NONE),
      ...(mayAct && isPublic && word === null ? [toPhone] : NONE),
    ]
  }, [t, mayAct, mayReply, ticket.id, ticket.language, word, state, isPublic, say])
  useActions(actions)
}
