import type { WayView } from '../../../../../src/contract/ticket.ts'
import type { ComposerMode } from '../outgoing.ts'
import { MODES } from './decide-mode.ts'

/** One button above the composer: a mode, and the channel where the ways of the ticket span several. */
export interface Tab {
  readonly key: string
  readonly mode: ComposerMode
  /** Null: there is no way at all in this mode. */
  readonly way: WayView | null
  readonly isBarred: boolean
  /** Whether the channel must be named for people to know where it goes. */
  readonly isNamed: boolean
}

export const spansChannels = (ways: readonly WayView[]): boolean =>
  new Set(ways.map(way => way.channel)).size > 1

/** Answered by a letter: with a subject, and as long as one likes. */
export const isLetter = (way: WayView | null | undefined): boolean => way != null && way.subject !== null

/** The tabs in the order public, direct, note; within a mode in the order of the ways. */
export const listTabs = (ways: readonly WayView[]): readonly Tab[] =>
  MODES.flatMap(mode => (mode === 'note' ? [toTab(mode, 'note', null, false)] : listTabsOf(mode, ways)))

function listTabsOf(mode: WayView['mode'], ways: readonly WayView[]): readonly Tab[] {
  const able = ways.filter(way => way.mode === mode)
  // Where all is letters there is no public to be barred from.
  if (able.length === 0)
    return ways.length > 0 && ways.every(isLetter) ? [] : [toTab(mode, mode, null, false)]
  return [...new Set(able.map(way => way.channel))].map(channel => {
    const its = able.filter(way => way.channel === channel)
    const way = its.find(each => each.isAllowed) ?? its[0] ?? null
    return toTab(mode, `${mode} ${channel}`, way, spansChannels(ways))
  })
}

const toTab = (mode: ComposerMode, key: string, way: WayView | null, isNamed: boolean): Tab => ({
  key,
  mode,
  way,
  isBarred: mode !== 'note' && way?.isAllowed !== true,
  isNamed,
})
