import { IconMessage2Plus, IconSignature, IconUserCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Me } from '../../../../../src/contract/me.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { isLocale } from '../../../../../src/core/language.ts'
import { type ToneFlaw, writeSignature } from '../../../../../src/core/policy/tone.ts'
import { assertNever } from '../../../../../src/core/result.ts'
import { meQuery } from '../../../api/queries.ts'
import { initialsOf } from '../../../components/face-initials.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import type { Translate } from '../../../i18n/translator.ts'
import { sayMacro } from './helps/say-macro.ts'
import classes from './policy-hints.module.css'

interface Props {
  readonly detail: TicketDetail
  readonly text: string
  readonly flaws: readonly ToneFlaw[]
  readonly isForApproval: boolean
  onInsert(words: string): void
  onSign(signature: string): void
}

/** What the policy has to say to who writes an answer. Nothing of it happens by itself, and little of it stops anyone. */
export function PolicyHints({ detail, text, flaws, isForApproval, onInsert, onSign }: Props) {
  const { t, locale } = useLanguage()
  const { data: me } = useQuery(meQuery)
  const macro = findMacro(detail, text, me)
  if (macro === null && flaws.length === 0 && !isForApproval) return null
  return (
    <ul className={classes.hints} aria-label={t('composer.hints')}>
      {isForApproval && (
        <li className={classes.hint}>
          <IconUserCheck size={14} aria-hidden="true" />
          {t('composer.readFirst')}
        </li>
      )}
      {macro !== null && (
        <li>
          <button
            type="button"
            className={classes.chip}
            title={macro.words}
            onClick={() => onInsert(macro.words)}
          >
            <IconMessage2Plus size={14} aria-hidden="true" />
            {t('composer.insertMacro', { name: macro.name[locale] })}
          </button>
        </li>
      )}
      {flaws.map(flaw =>
        flaw.kind === 'noSignature' ? (
          me !== undefined && (
            <SignChip
              key={flaw.kind}
              signature={writeSignature(flaw.signature, initialsOf(me.member.name))}
              onSign={onSign}
            />
          )
        ) : (
          <li key={tellFlaw(flaw, t)} className={classes.hint} data-kind={flaw.kind}>
            {tellFlaw(flaw, t)}
          </li>
        ),
      )}
    </ul>
  )
}

function SignChip({ signature, onSign }: { readonly signature: string; onSign(signature: string): void }) {
  const { t } = useLanguage()
  return (
    <li>
      <button type="button" className={classes.chip} onClick={() => onSign(signature)}>
        <IconSignature size={14} aria-hidden="true" />
        {t('composer.sign', { signature })}
      </button>
    </li>
  )
}

/** The prepared answer that the policy suggests, in the customer's language, until it stands there. */
function findMacro(detail: TicketDetail, text: string, me: Me | undefined) {
  const { ticket, decision } = detail
  const macro = decision?.also.macro ?? null
  if (macro === null) return null
  const { text: words } = sayMacro(detail, me, macro.text[isLocale(ticket.language) ? ticket.language : 'en'])
  return text.includes(words) ? null : { name: macro.name, words }
}

function tellFlaw(flaw: Exclude<ToneFlaw, { kind: 'noSignature' }>, t: Translate): string {
  switch (flaw.kind) {
    case 'forbiddenWord':
      return t('composer.tone.forbiddenWord', { word: flaw.word })
    case 'tooManyEmoji':
      return t('composer.tone.tooManyEmoji', { most: flaw.most })
    case 'noGreeting':
      return t('composer.tone.noGreeting')
    case 'tooLong':
      return t('composer.tone.tooLong', { by: flaw.by, most: flaw.most })
    case 'wrongAddress':
      return t('composer.tone.wrongAddress', { expected: flaw.expected, word: flaw.word })
    default:
      return assertNever(flaw)
  }
}
