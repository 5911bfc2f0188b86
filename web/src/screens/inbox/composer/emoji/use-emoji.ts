import { useEffect } from 'react'
import { useStore } from '../../../../app/store.ts'
import { useLanguage } from '../../../../i18n/locale-provider.tsx'
import type { Emoji } from './emoji.ts'
import { emojiIn } from './emoji-data.ts'

/** All of them; null while they are on their way. */
export function useEmoji(): { readonly all: readonly Emoji[] | null; readonly isMissing: boolean } {
  const { locale } = useLanguage()
  const part = emojiIn[locale]
  const { here, isMissing } = useStore(part.state)
  useEffect(() => void part.wait(), [part])
  return { all: here, isMissing }
}
