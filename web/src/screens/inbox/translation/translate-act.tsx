import { IconLanguage } from '@tabler/icons-react'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { useStore } from '../../../app/store.ts'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { findShown, shownTranslations } from './shown.ts'
import classes from './translation.module.css'
import { useTranslating } from './use-translating.ts'

/** Shows the translation of one message, or hides it. */
export function TranslateAct({ message }: { readonly message: MessageView }) {
  return (
    <WholeLanguage>
      <Inner message={message} />
    </WholeLanguage>
  )
}

function Inner({ message }: { readonly message: MessageView }) {
  const t = useT()
  const translating = useTranslating()
  const shown = findShown(useStore(shownTranslations), message)
  if (translating === null || !translating.canTranslate(message)) return null
  const isShown = shown !== undefined && shown.state !== 'hidden'
  return (
    <button
      type="button"
      className={classes.act}
      aria-expanded={isShown}
      onClick={() => translating.toggle(message)}
    >
      <IconLanguage size={14} aria-hidden="true" />
      {isShown ? t('translations.hide') : t('translations.translate')}
    </button>
  )
}
