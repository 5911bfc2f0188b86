import type { RefObject } from 'react'
import { useT, WholeLanguage } from '../../../../i18n/locale-provider.tsx'
import { OfferList } from '../helps/offer-list.tsx'
import { replaceInField } from '../helps/replace-in-field.ts'
import type { Trigger } from '../helps/trigger.ts'
import { findEmoji } from './emoji.ts'
import { noteRecent } from './recent.ts'
import { useEmoji } from './use-emoji.ts'

const MOST = 8

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly trigger: Trigger
  onClose(): void
}

/** Emoji by their names, while one types behind a `:`. */
export function EmojiOffers(props: Props) {
  return (
    <WholeLanguage>
      <Offers {...props} />
    </WholeLanguage>
  )
}

function Offers({ field, trigger, onClose }: Props) {
  const t = useT()
  const { all } = useEmoji()
  const found = findEmoji(all ?? [], trigger.query, MOST)
  if (found.length === 0) return null
  return (
    <OfferList
      field={field}
      label={t('emoji.title')}
      said={t('emoji.found', { n: found.length })}
      offers={found.map(({ unicode, label }) => ({ id: unicode, sign: unicode, words: label }))}
      onClose={onClose}
      onChoose={({ id }) => {
        if (field.current === null) return
        onClose()
        noteRecent(id)
        replaceInField(field.current, trigger.start, trigger.end, id)
      }}
    />
  )
}
