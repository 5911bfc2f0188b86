import { IconHeart, IconHeartFilled, IconRepeat } from '@tabler/icons-react'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { REACTIONS } from '../../../../../src/core/message/message.ts'
import { useMay } from '../../../api/use-may.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './marks.module.css'
import { useReact } from './use-react.ts'

const ICONS = {
  like: { true: IconHeartFilled, false: IconHeart },
  repost: { true: IconRepeat, false: IconRepeat },
} as const

interface Props {
  readonly message: MessageView
  readonly ticketId: string
}

/** What the account may do with a customer's post beside answering it. */
export function ReactActs({ message, ticketId }: Props) {
  const t = useT()
  const mayReact = useMay('message.react')
  const react = useReact(ticketId)
  if (!mayReact || message.isDeleted) return null
  const { may, has } = message.reactions
  return REACTIONS.filter(reaction => may.includes(reaction)).map(reaction => {
    const isOn = has.includes(reaction)
    const Icon = ICONS[reaction][isOn ? 'true' : 'false']
    return (
      <button
        key={reaction}
        type="button"
        className={classes.react}
        aria-pressed={isOn}
        disabled={react.isPending}
        onClick={() => react.mutate({ messageId: message.id, reaction, on: !isOn })}
      >
        <Icon size={14} aria-hidden="true" />
        {isOn ? t(`thread.reacted.${reaction}`) : t(`thread.react.${reaction}`)}
      </button>
    )
  })
}
