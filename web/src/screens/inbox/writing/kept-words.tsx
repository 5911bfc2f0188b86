import { DRAFT_MODES } from '../../../../../src/core/draft/draft.ts'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { readDraft } from '../composer/drafts.ts'
import classes from './writing.module.css'

/** In the place of the composer, for whoever may write no more: what he had begun is still his. */
export function KeptWords({ ticketId }: { readonly ticketId: string }) {
  const texts = DRAFT_MODES.map(mode => readDraft(ticketId, mode)).filter(text => text.trim() !== '')
  return (
    <WholeLanguage>
      <Kept texts={texts} />
    </WholeLanguage>
  )
}

function Kept({ texts }: { readonly texts: readonly string[] }) {
  const t = useT()
  if (texts.length === 0) return null
  return (
    <section className={classes.approval} aria-label={t('drafts.kept')}>
      <strong>{t('drafts.kept')}</strong>
      {texts.map(text => (
        <p key={text} className={classes.words} dir="auto">
          {text}
        </p>
      ))}
    </section>
  )
}
