import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import type { TranslationAnswer } from '../../../../../src/contract/translation.ts'
import type { Locale } from '../../../../../src/core/language.ts'
import { decideLeaving, offersPair } from '../../../../../src/core/translation/translation.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { translationQuery } from '../../../api/translation-queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { findShown, isForeign, setShown, shownTranslations } from './shown.ts'

export interface Translating {
  readonly host: string
  /** Whether it is foreign, may leave the desk, and the service knows its language. */
  canTranslate(message: MessageView): boolean
  /** @returns false where the service gave none. */
  show(message: MessageView): Promise<boolean>
  toggle(message: MessageView): void
}

/** Null where there is no service, or one must not ask it. */
export function useTranslating(): Translating | null {
  const { locale } = useLanguage()
  const mayAsk = useMay('note.write')
  const service = useQuery(translationQuery).data?.service ?? null
  return useMemo(
    () => (service === null || !mayAsk ? null : makeTranslating(service, locale)),
    [service, mayAsk, locale],
  )
}

function makeTranslating(service: NonNullable<TranslationAnswer['service']>, locale: Locale): Translating {
  const show = (message: MessageView) => askFor(message, locale)
  return {
    host: service.host,
    canTranslate: message =>
      isForeign(message, locale) &&
      decideLeaving(message.visibility, service.reach) === null &&
      offersPair(service, message.language, locale),
    show,
    toggle: message => {
      const shown = findShown(shownTranslations.get(), message)
      if (shown === undefined || shown.state === 'hidden') void show(message)
      else hide(message)
    },
  }
}

export const hide = ({ id, text }: MessageView): void => setShown(id, { state: 'hidden', original: text })

async function askFor({ id, text: original }: MessageView, to: Locale): Promise<boolean> {
  setShown(id, { state: 'asking', original })
  const isStillWanted = () => shownTranslations.get().get(id)?.state === 'asking'
  try {
    const path = { params: { path: { id } }, body: { to } }
    const view = await answerOf(desk.POST('/api/messages/{id}/translation', path))
    if (isStillWanted()) setShown(id, { state: 'said', original, view })
    return true
  } catch (error) {
    if (isStillWanted()) setShown(id, { state: 'failed', original, error })
    return false
  }
}
