import { IconLanguage } from '@tabler/icons-react'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import type { TranslationView } from '../../../../../src/contract/translation.ts'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { LinkedText } from '../thread/linked-text.tsx'
import { explainTranslation } from './explain-translation.ts'
import { nameLanguage } from './name-language.ts'
import type { Shown } from './shown.ts'
import classes from './translation.module.css'
import { useTranslating } from './use-translating.ts'

interface Props {
  readonly message: MessageView
  readonly shown: Shown
}

/** What a message says in one's own language, and who says so. */
export function Translated(props: Props) {
  return (
    <WholeLanguage>
      <Inner {...props} />
    </WholeLanguage>
  )
}

function Inner({ message, shown }: Props) {
  const { t, locale } = useLanguage()
  return (
    <section
      className={classes.translated}
      lang={locale}
      aria-label={t('translations.region', { language: nameLanguage(locale, locale) })}
      aria-busy={shown.state === 'asking'}
      aria-live="polite"
    >
      {shown.state === 'asking' && <p className={classes.line}>{t('translations.asking')}</p>}
      {shown.state === 'said' && <Said view={shown.view} />}
      {shown.state === 'failed' && <Failed message={message} error={shown.error} />}
    </section>
  )
}

function Said({ view: { text, from, to, by } }: { readonly view: TranslationView }) {
  const { t, locale } = useLanguage()
  return (
    <>
      <LinkedText text={text} lang={to} />
      <p className={classes.line}>
        <IconLanguage size={13} aria-hidden="true" />
        {from === null
          ? t('translations.byUnknown', { by })
          : t('translations.by', { from: nameLanguage(from, locale), by })}
      </p>
    </>
  )
}

function Failed({ message, error }: { readonly message: MessageView; readonly error: unknown }) {
  const { t } = useLanguage()
  const translating = useTranslating()
  return (
    <p className={classes.line} role="alert">
      {explainTranslation(error, t)}{' '}
      {translating !== null && (
        <button type="button" className={classes.again} onClick={() => void translating.show(message)}>
          {t('translations.again')}
        </button>
      )}
    </p>
  )
}
