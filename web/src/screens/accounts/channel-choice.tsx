import type { ChannelView } from '../../../../src/contract/account.ts'
import { channelMark } from '../../channels/icons.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './channel-choice.module.css'

interface Props {
  readonly channels: readonly ChannelView[]
  readonly chosen: string
  onChoose(channel: string): void
}

/** The networks that may be connected, each by its sign and its name. */
export function ChannelChoice({ channels, chosen, onChoose }: Props) {
  const t = useT()
  return (
    <fieldset className={classes.choice}>
      <legend>{t('accounts.channel')}</legend>
      {channels.map(({ channel, displayName }) => {
        const { Icon, color } = channelMark(channel)
        return (
          <label key={channel} className={classes.channel}>
            <input
              type="radio"
              name="channel"
              value={channel}
              checked={channel === chosen}
              onChange={() => onChoose(channel)}
            />
            <span className={classes.sign} style={{ background: color }}>
              <Icon size={20} stroke={2} aria-hidden="true" />
            </span>
            {displayName}
          </label>
        )
      })}
    </fieldset>
  )
}
