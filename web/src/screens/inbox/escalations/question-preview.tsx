import { IconEye, IconPaperclip } from '@tabler/icons-react'
import type { DepartmentView } from '../../../../../src/contract/escalation.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { useChannelName } from '../../../api/use-names.ts'
import { writeHandle } from '../../../components/write-handle.ts'
import { langOf } from '../../../i18n/lang-of.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './ask-sheet.module.css'
import type { Question } from './question-box.ts'
import { listSayable } from './use-question.ts'

interface Props {
  readonly detail: TicketDetail
  readonly question: Question
  readonly department: DepartmentView
}

/** All that the department will see, and nothing else. */
export function QuestionPreview({ detail, question, department }: Props) {
  const { t, locale, formats } = useLanguage()
  const { ticket } = detail
  const channel = useChannelName(ticket.channel)
  const words = listSayable(detail).filter(each => question.messageIds.includes(each.id))
  const label = t('escalations.preview', { department: department.name[locale] })
  return (
    <section className={classes.preview} aria-label={label}>
      <h3>
        <IconEye size={15} aria-hidden="true" />
        {label}
      </h3>
      <strong dir="auto">{question.title.trim() === '' ? t('escalations.noTitle') : question.title}</strong>
      <p dir="auto">{question.text.trim() === '' ? t('escalations.noQuestion') : question.text}</p>
      {question.showsCustomer ? (
        <p dir="auto">
          {t('escalations.customer', {
            name: ticket.customerName,
            handle: writeHandle(ticket.handle),
            channel,
          })}
        </p>
      ) : (
        <p className={classes.hint}>{t('escalations.noCustomer')}</p>
      )}
      {words.map(each => (
        <q key={each.id} lang={langOf(each.language)} dir="auto">
          {each.text}
        </q>
      ))}
      {question.files.length > 0 && (
        <p>
          <IconPaperclip size={13} aria-hidden="true" />{' '}
          {formats.list(question.files.map(({ name }) => name))}
        </p>
      )}
    </section>
  )
}
