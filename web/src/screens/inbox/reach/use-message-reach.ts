import { useMemo } from 'react'
import type { MessageView, TicketDetail } from '../../../../../src/contract/ticket.ts'
import { REACTIONS } from '../../../../../src/core/message/message.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { useMay } from '../../../api/use-may.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { useHide } from '../thread/use-hide.ts'
import { useReact } from '../thread/use-react.ts'

/** The names by which the palette knows what is done with a message. */
const REACT_IDS = { like: { id: 'like' }, repost: { id: 'repost' } } as const

/**
 * Likes, reposts and hides the newest message with which that can be done, by name from the palette. The public sees
 * these at once: no single key does them, which a slip of the finger might press.
 */
export function useMessageReach({ ticket, messages }: TicketDetail): void {
  const t = useT()
  const mayReact = useMay('message.react')
  const mayHide = useMay('message.hide')
  const { mutate: react } = useReact(ticket.id)
  const { mutate: hide } = useHide(ticket.id)
  const actions = useMemo<readonly Action[]>(() => {
    const reacting = REACTIONS.flatMap((reaction): Action[] => {
      const message = messages.findLast(each => !each.isDeleted && each.reactions.may.includes(reaction))
      if (message === undefined || !mayReact) return []
      const isOn = message.reactions.has.includes(reaction)
      return [
        {
          ...REACT_IDS[reaction],
          group: 'matter',
          label: t(`reach.${reaction}`, { on: isOn ? 'yes' : 'no', words: beginningOf(message) }),
          run: () => react({ messageId: message.id, reaction, on: !isOn }),
        },
      ]
    })
    const message = mayHide ? messages.findLast(each => each.mayHide) : undefined
    if (message === undefined) return reacting
    const { id: messageId, isHidden } = message
    const hiding: Action = {
      id: 'hideMessage',
      group: 'matter',
      label: t('reach.hide', { on: isHidden ? 'yes' : 'no', words: beginningOf(message) }),
      run: () => hide({ messageId, hidden: !isHidden }),
    }
    return [...reacting, hiding]
  }, [t, messages, mayReact, mayHide, react, hide])
  useActions(actions)
}

const MOST_LETTERS = 40

/** So much of it that one knows which is meant. */
const beginningOf = ({ text }: MessageView): string =>
  text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS).trimEnd()}…`
