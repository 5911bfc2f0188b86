import { Button } from '@mantine/core'
import type { RefObject } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import type { ComposerState } from '../composer/composer-state.ts'
import { replaceInField } from '../composer/helps/replace-in-field.ts'
import { type DraftOriginal, keepOriginal } from './draft-original.ts'
import { nameLanguage } from './name-language.ts'
import classes from './translation.module.css'

interface Props {
  readonly detail: TicketDetail
  readonly composer: ComposerState
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly original: DraftOriginal
}

/** The words that were written, beside their translation: to compare, and to go back to. */
export function OriginalStrip(props: Props) {
  return (
    <WholeLanguage>
      <Inner {...props} />
    </WholeLanguage>
  )
}

function Inner({ detail, composer, field, original }: Props) {
  const { t, locale } = useLanguage()
  const { mode } = composer
  const ticketId = detail.ticket.id
  const forget = () => keepOriginal(ticketId, mode, null)
  const restore = () => {
    forget()
    if (field.current === null) composer.setText(original.text)
    else replaceInField(field.current, 0, field.current.value.length, original.text)
    composer.changeExtras({ further: original.further })
  }
  const language = nameLanguage(original.to, locale)
  return (
    <section className={classes.original} aria-label={t('translations.original')}>
      <p>{t('translations.draftDone', { language, by: original.by })}</p>
      <p className={classes.mine} lang={locale}>
        <strong>{t('translations.original')}:</strong>{' '}
        {[original.text, ...original.further.map(({ text }) => text)].join('\n\n')}
      </p>
      <div className={classes.acts}>
        <Button size="compact-sm" variant="default" onClick={restore}>
          {t('translations.restore')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={forget}>
          {t('translations.keep')}
        </Button>
      </div>
    </section>
  )
}
