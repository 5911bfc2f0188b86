import type { RefObject } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useStore } from '../../../app/store.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import type { ComposerState } from '../composer/composer-state.ts'
import { draftOriginals, readOriginal } from './draft-original.ts'

const TranslateDraft = lazyPart(() => import('./translate-draft.tsx'), 'TranslateDraft')
const OriginalStrip = lazyPart(() => import('./original-strip.tsx'), 'OriginalStrip')

interface Props {
  readonly detail: TicketDetail
  readonly composer: ComposerState
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** Once something has been written to somebody who speaks another language. */
export function DraftTranslation(props: Props) {
  const { locale } = useLanguage()
  const { detail, composer } = props
  const { language } = detail.ticket
  const isForeign = language !== locale && language !== 'other'
  if (composer.mode === 'note' || composer.text.trim() === '' || !isForeign) return null
  return <TranslateDraft {...props} language={language} />
}

/** What was written before it was put into another language. */
export function DraftOriginalPlace(props: Props) {
  useStore(draftOriginals)
  const { mode } = props.composer
  const original = mode === 'note' ? null : readOriginal(props.detail.ticket.id, mode)
  return original === null ? null : <OriginalStrip {...props} original={original} />
}
