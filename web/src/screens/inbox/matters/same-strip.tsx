import { Button, CloseButton } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { SameQuestionView } from '../../../../../src/contract/matter.ts'
import { useMay } from '../../../api/use-may.ts'
import { useChannelName } from '../../../api/use-names.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './matters.module.css'
import { tellAsked } from './tell-asked.ts'
import type { MatterActs } from './use-matter-acts.ts'

interface Props {
  readonly ticketId: string
  readonly questions: readonly SameQuestionView[]
  readonly acts: MatterActs
}

const DISMISSED = 'pronto.same.'

/** Who asked the same, said before anybody writes: one press makes it one matter. */
export function SameStrip({ ticketId, questions, acts }: Props) {
  const { t } = useLanguage()
  const [isWhole, setIsWhole] = useState(false)
  const [dismissed, setDismissed] = useState(0)
  const keyOf = ({ ticketId: other }: SameQuestionView) => `${DISMISSED}${ticketId}.${other}`
  const open = questions.filter(each => sessionStorage.getItem(keyOf(each)) === null)
  const shown = isWhole ? open : open.slice(0, 1)
  if (open.length === 0) return null
  return (
    <section className={classes.strip} aria-label={t('matters.title')} data-dismissed={dismissed}>
      {shown.map(each => (
        <Question
          key={each.ticketId}
          question={each}
          acts={acts}
          onDismiss={() => {
            sessionStorage.setItem(keyOf(each), '1')
            setDismissed(dismissed + 1)
          }}
        />
      ))}
      {open.length > shown.length && (
        <button type="button" className={classes.more} onClick={() => setIsWhole(true)}>
          {t('matters.more', { n: open.length - shown.length })}
        </button>
      )}
    </section>
  )
}

interface QuestionProps {
  readonly question: SameQuestionView
  readonly acts: MatterActs
  onDismiss(): void
}

function Question({ question, acts, onDismiss }: QuestionProps) {
  const { t, formats, locale } = useLanguage()
  const mayAct = useMay('ticket.act')
  const channel = useChannelName(question.channel)
  const { isSameCustomer, isAnswered, customerName, askedAt } = question
  const n = String(question.number)
  return (
    <div className={classes.question}>
      <IconRepeat size={15} aria-hidden="true" />
      <p>
        <strong>
          {t('matters.asked', {
            whose: isSameCustomer ? 'own' : 'other',
            name: customerName,
            when: tellAsked(new Date(askedAt), new Date(), locale, t, formats),
            channel,
            answered: isAnswered ? 'yes' : 'no',
          })}
        </strong>
        <q dir="auto">{question.preview}</q>
      </p>
      <span className={classes.acts}>
        {mayAct && (
          <Button
            size="compact-sm"
            aria-label={t(isSameCustomer ? 'matters.joinOwn' : 'matters.joinOther', { n })}
            title={t(isSameCustomer ? 'matters.joinOwn' : 'matters.joinOther', { n })}
            onClick={() => (isSameCustomer ? acts.merge(question) : acts.link(question))}
          >
            {t('matters.join')}
          </Button>
        )}
        <Button
          component={Link}
          to={`/inbox/${question.ticketId}`}
          size="compact-sm"
          variant="default"
          aria-label={t('matters.showTicket', { n })}
        >
          {t('matters.show')}
        </Button>
        <CloseButton
          size="sm"
          aria-label={t('matters.dismiss')}
          title={t('matters.dismiss')}
          onClick={onDismiss}
        />
      </span>
    </div>
  )
}
