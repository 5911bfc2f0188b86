import { useChannelName } from '../../api/use-names.ts'
import { channelMark } from '../../channels/icons.tsx'
import classes from './channel-icon.module.css'

interface Props {
  readonly channel: string
  readonly title?: string
  readonly size?: number
}

/** A network in its own colour, with its name for who cannot see it. */
export function ChannelIcon({ channel, title, size = 20 }: Props) {
  const name = useChannelName(channel)
  const { Icon, color } = channelMark(channel)
  const words = title === undefined ? name : `${name}: ${title}`
  return (
    <span
      className={classes.icon}
      style={{ background: color, width: size, height: size }}
      role="img"
      aria-label={words}
      title={words}
    >
      <Icon size={Math.round(size * 0.62)} stroke={2.2} aria-hidden="true" />
    </span>
  )
}
