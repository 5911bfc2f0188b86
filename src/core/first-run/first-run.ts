/** The pages of the guide that a new desk is set up by, in their order. */
export const FIRST_RUN_STEPS = ['brand', 'account', 'team', 'policy'] as const
export type FirstRunStep = (typeof FIRST_RUN_STEPS)[number]

/** What people do on the first day at a new desk, in the order in which it is best done. */
export const FIRST_DEEDS = ['connect', 'publish', 'invite', 'answer', 'note', 'palette'] as const
export type FirstDeed = (typeof FIRST_DEEDS)[number]

/** What was really done, as the rows of the desk tell it. */
export type DoneDeeds = Readonly<Record<FirstDeed, boolean>>

/** How far a workspace has come. Where there is none, nobody is to be guided. */
export interface FirstRun {
  /** The page on which the guide goes on; null when it has been gone through. */
  readonly step: FirstRunStep | null
  /** Deeds that somebody does not want to be reminded of. */
  readonly skipped: readonly FirstDeed[]
  /** The palette was opened: nothing else keeps that. */
  readonly hasOpenedPalette: boolean
  /** The list of deeds was put away for good. */
  readonly isDismissed: boolean
}

export const NEW_FIRST_RUN: FirstRun = {
  step: 'brand',
  skipped: [],
  hasOpenedPalette: false,
  isDismissed: false,
}

export type FirstRunAct =
  | { readonly act: 'goTo'; readonly step: FirstRunStep }
  | { readonly act: 'finish' }
  | { readonly act: 'skip'; readonly deed: FirstDeed }
  | { readonly act: 'openPalette' }
  | { readonly act: 'dismiss' }
  | { readonly act: 'begin' }

/**
 * What becomes of it. `begin` shows everything again; every other act on a workspace that nobody guides changes
 * nothing.
 */
export function applyFirstRunAct(run: FirstRun | null, act: FirstRunAct): FirstRun | null {
  if (act.act === 'begin')
    return { ...(run ?? NEW_FIRST_RUN), step: 'brand', skipped: [], isDismissed: false }
  if (run === null) return null
  switch (act.act) {
    case 'goTo':
      return { ...run, step: act.step }
    case 'finish':
      return { ...run, step: null }
    case 'skip':
      return { ...run, skipped: [...run.skipped.filter(each => each !== act.deed), act.deed] }
    case 'openPalette':
      return { ...run, hasOpenedPalette: true }
    case 'dismiss':
      return { ...run, isDismissed: true }
    default:
      return act satisfies never
  }
}
