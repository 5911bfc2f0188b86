import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { useStore } from '../../../app/store.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { findShown, isForeign, shownTranslations } from './shown.ts'

const Translated = lazyPart(() => import('./translated.tsx'), 'Translated')
const TranslateAct = lazyPart(() => import('./translate-act.tsx'), 'TranslateAct')

interface Props {
  readonly message: MessageView
}

/** Stands under the words of a message, never instead of them. */
export function Translation({ message }: Props) {
  const shown = findShown(useStore(shownTranslations), message)
  if (shown === undefined || shown.state === 'hidden') return null
  return <Translated message={message} shown={shown} />
}

/** Among what can be done with a message. */
export function TranslationAct({ message }: Props) {
  const { locale } = useLanguage()
  return isForeign(message, locale) ? <TranslateAct message={message} /> : null
}
