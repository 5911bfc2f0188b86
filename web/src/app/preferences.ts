import { useSyncExternalStore } from 'react'
import { guessLocale } from '../../../src/core/guess-locale.ts'
import type { Locale } from '../../../src/core/language.ts'
import type { Tone } from '../notifications/tones.ts'
import { createStore } from './store.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** What one person likes, kept in this browser. `web/before-paint.js` reads theme and locale before the first paint. */
export interface Preferences {
  readonly theme: Theme
  readonly locale: Locale
  readonly hasSingleKeys: boolean
  readonly isCompact: boolean
  readonly queueWidth: number
  readonly isQueueShown: boolean
  readonly isCustomerShown: boolean
  /** What is not in one's own language is translated when it is opened. */
  readonly translatesByItself: boolean
  /** What is heard where a notice rings. */
  readonly tone: Tone
}

const KEY = 'pronto.preferences'

const DEFAULTS: Preferences = {
  theme: 'system',
  locale: guessLocale(navigator.languages),
  hasSingleKeys: true,
  isCompact: false,
  queueWidth: 348,
  isQueueShown: true,
  isCustomerShown: true,
  translatesByItself: false,
  tone: 'soft',
}

const store = createStore<Preferences>({ ...DEFAULTS, ...readKept() })

function readKept(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>
  } catch {
    return {}
  }
}

export function setPreference<K extends keyof Preferences>(name: K, value: Preferences[K]): void {
  store.set({ ...store.get(), [name]: value })
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readKept(), [name]: value }))
  } catch {
    // A closed storage only means that the choice lasts as long as the page.
  }
}

export const getPreference = <K extends keyof Preferences>(name: K): Preferences[K] => store.get()[name]

export const usePreference = <K extends keyof Preferences>(name: K): Preferences[K] =>
  useSyncExternalStore(store.subscribe, () => store.get()[name])
