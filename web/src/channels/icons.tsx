import {
  IconBrandBluesky,
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandMastodon,
  IconBrandX,
  IconFlask,
  IconForms,
  IconMail,
  IconMessage,
  IconMessages,
  IconPhone,
  IconWorld,
  type TablerIcon,
} from '@tabler/icons-react'

/** How a channel is drawn: the one place of the screens that knows channels by name. */
interface ChannelMark {
  readonly Icon: TablerIcon
  readonly color: string
}

const MARKS: Readonly<Record<string, ChannelMark>> = {
  x: { Icon: IconBrandX, color: '#0f1419' },
  bluesky: { Icon: IconBrandBluesky, color: '#0a66d6' },
  mastodon: { Icon: IconBrandMastodon, color: '#563acc' },
  facebook: { Icon: IconBrandFacebook, color: '#0866e0' },
  instagram: { Icon: IconBrandInstagram, color: '#c1227a' },
  email: { Icon: IconMail, color: '#5b6472' },
  form: { Icon: IconForms, color: '#5b6472' },
  chat: { Icon: IconMessage, color: '#0b655b' },
  phone: { Icon: IconPhone, color: '#17693a' },
  sample: { Icon: IconFlask, color: '#7a5a0c' },
  forum: { Icon: IconMessages, color: '#945205' },
}

const UNKNOWN: ChannelMark = { Icon: IconWorld, color: '#5b6472' }

export const channelMark = (channel: string): ChannelMark => MARKS[channel] ?? UNKNOWN
