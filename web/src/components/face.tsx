import { useState } from 'react'
import { channelMark } from '../channels/icons.tsx'
import classes from './face.module.css'
import { decideFaceColor, initialsOf } from './face-initials.ts'

interface Props {
  readonly name: string
  readonly avatarUrl?: string | null
  readonly size?: number
  /** Draws the channel's badge at the corner. */
  readonly channel?: string
}

/** A person's picture, or the initials on a colour that stays the same for the same name. Purely decorative. */
export function Face({ name, avatarUrl = null, size = 36, channel }: Props) {
  const [isBroken, setIsBroken] = useState(false)
  const color = decideFaceColor(name)
  const style = {
    '--size': `${size}px`,
    background: `var(--face-${color})`,
    color: `var(--on-face-${color})`,
  } as React.CSSProperties
  const hasPicture = avatarUrl !== null && !isBroken
  return (
    <span
      className={classes.face}
      style={style}
      data-initials={hasPicture ? undefined : initialsOf(name)}
      aria-hidden="true"
    >
      {hasPicture && (
        <img className={classes.picture} src={avatarUrl} alt="" onError={() => setIsBroken(true)} />
      )}
      {channel !== undefined && <ChannelBadge channel={channel} />}
    </span>
  )
}

function ChannelBadge({ channel }: { readonly channel: string }) {
  const { Icon, color } = channelMark(channel)
  return (
    <span className={classes.badge} style={{ background: color }}>
      <Icon size={11} stroke={2.2} />
    </span>
  )
}
