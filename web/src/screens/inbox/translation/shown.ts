import type { MessageView } from '../../../../../src/contract/ticket.ts'
import type { TranslationView } from '../../../../../src/contract/translation.ts'
import type { Locale } from '../../../../../src/core/language.ts'
import { createStore } from '../../../app/store.ts'

/** What stands under a message. `original`: of what it was made; another text has another translation. */
export type Shown = { readonly original: string } & (
  | { readonly state: 'asking' | 'hidden' }
  | { readonly state: 'said'; readonly view: TranslationView }
  | { readonly state: 'failed'; readonly error: unknown }
)

export const shownTranslations = createStore<ReadonlyMap<string, Shown>>(new Map())

export const setShown = (messageId: string, shown: Shown): void =>
  shownTranslations.set(new Map(shownTranslations.get()).set(messageId, shown))

/** What was said of the words that stand there now, if anything. */
export function findShown(all: ReadonlyMap<string, Shown>, { id, text }: MessageView): Shown | undefined {
  const shown = all.get(id)
  return shown?.original === text ? shown : undefined
}

/** Whether a message has words that somebody who reads this language may not understand. */
export const isForeign = (message: MessageView, locale: Locale): boolean =>
  message.language !== locale &&
  message.direction === 'inbound' &&
  message.visibility !== 'internal' &&
  !message.isDeleted &&
  !message.isSealed &&
  message.text.trim() !== ''
