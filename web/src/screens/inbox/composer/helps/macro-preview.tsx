import type { MacroView } from '../../../../../../src/contract/macro.ts'
import type { Me } from '../../../../../../src/contract/me.ts'
import type { TicketDetail } from '../../../../../../src/contract/ticket.ts'
import { chooseText } from '../../../../../../src/core/macro/macro.ts'
import { useT } from '../../../../i18n/locale-provider.tsx'
import classes from './helps.module.css'
import { MarkedText } from './marked-text.tsx'
import { sayMacro } from './say-macro.ts'
import { useActWords } from './use-act-words.ts'

interface Props {
  readonly detail: TicketDetail
  readonly macro: MacroView
  readonly me: Me | undefined
}

/** As it will be said to this customer, with what goes along. */
export function MacroPreview({ detail, macro, me }: Props) {
  const t = useT()
  const say = useActWords()
  const chosen = chooseText(macro.texts, detail.ticket.language)
  if (chosen === null) return null
  return (
    <div className={classes.preview}>
      <p lang={chosen.language}>
        <MarkedText rendered={sayMacro(detail, me, chosen.text)} />
      </p>
      {chosen.isFallback && (
        <p className={classes.aside}>
          {t('macros.otherLanguage', { language: t(`languages.${chosen.language}`) })}
        </p>
      )}
      {macro.acts.length > 0 && (
        <p className={classes.aside}>{t('macros.willDo', { acts: macro.acts.map(say).join(' · ') })}</p>
      )}
    </div>
  )
}
