import { IconHandStop, IconLock, IconNote, IconWorld } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { WayView } from '../../../../../src/contract/ticket.ts'
import { channelsQuery } from '../../../api/queries.ts'
import { channelMark } from '../../../channels/icons.tsx'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useIsPhone } from '../../../components/use-media.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { ComposerMode } from '../outgoing.ts'
import classes from './composer.module.css'
import { isLetter, listTabs, type Tab } from './list-tabs.ts'

const ICONS = { public: IconWorld, direct: IconLock, note: IconNote } as const
const KEYS = { public: 'r', direct: 'd', note: 'n' } as const

interface Props {
  readonly mode: ComposerMode
  readonly way: WayView | undefined
  readonly ways: readonly WayView[]
  readonly mayReply: boolean
  /** The account belongs to the tab's channel; null leaves the choice to the ways. */
  onChange(mode: ComposerMode, accountId: string | null): void
}

export function ModeTabs({ mode, way, ways, mayReply, onChange }: Props) {
  const t = useT()
  const isPhone = useIsPhone()
  const nameTab = useTabName()
  const tabs = listTabs(ways).filter(tab => mayReply || tab.mode === 'note')
  const isChosen = (tab: Tab) =>
    tab.mode === mode && (!tab.isNamed || tab.mode === 'note' || tab.way?.channel === way?.channel)
  return (
    <fieldset className={classes.modes} aria-label={t('composer.modes')}>
      {tabs.map((tab, index) => {
        const Icon = iconOf(tab)
        const isFirst = tabs.findIndex(each => each.mode === tab.mode) === index
        return (
          <button
            key={tab.key}
            type="button"
            className={classes.mode}
            data-mode={tab.mode}
            data-barred={tab.isBarred || undefined}
            title={
              tab.isBarred ? t(`composer.barred.${tab.mode === 'direct' ? 'direct' : 'public'}`) : undefined
            }
            aria-pressed={isChosen(tab)}
            aria-label={nameTab(tab, false)}
            onClick={() => onChange(tab.mode, tab.isNamed ? (tab.way?.accountId ?? null) : null)}
          >
            <Icon size={15} aria-hidden="true" />
            <span className={classes.modeName}>{nameTab(tab, isPhone)}</span>
            {isFirst && !isChosen(tab) && <KeyHint keys={KEYS[tab.mode]} />}
          </button>
        )
      })}
    </fieldset>
  )
}

function iconOf({ isBarred, isNamed, way, mode }: Tab) {
  if (isBarred) return IconHandStop
  return way !== null && (isNamed || isLetter(way)) ? channelMark(way.channel).Icon : ICONS[mode]
}

/** Who reads it; the channel too where one would have to ask. */
function useTabName(): (tab: Tab, isShort: boolean) => string {
  const t = useT()
  const { data } = useQuery(channelsQuery)
  return ({ mode, way, isNamed }, isShort) => {
    if (isLetter(way)) return t('composer.label.letter')
    const label = isShort ? t(`composer.short.${mode}`) : t(`composer.label.${mode}`)
    if (way === null || !isNamed) return label
    const channel = data?.channels.find(each => each.channel === way.channel)?.displayName ?? way.channel
    return t('composer.labelOn', { label, channel })
  }
}
