import { Button, Radio, Stack, Textarea } from '@mantine/core'
import type { FormEvent, KeyboardEvent } from 'react'
import type { EscalationView } from '../../../../src/contract/escalation.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { explainEscalation } from '../inbox/escalations/explain-escalation.ts'
import { FileShelf } from '../inbox/escalations/file-shelf.tsx'
import classes from './departments.module.css'
import { useAnswer } from './use-answer.ts'

export const ANSWER_FIELD = 'asked-answer'

/** Where a department answers, adds something, or says that it is not its matter. */
export function AnswerForm({ escalation }: { readonly escalation: EscalationView }) {
  const t = useT()
  const { answer, kinds, kind, sending, isSendable, change, send } = useAnswer(escalation)
  const { name } = escalation.askedBy
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    send()
  }
  const sent = (
    <div role="status">
      {sending.isSuccess && <p className={classes.sent}>{t('asked.sent', { name })}</p>}
    </div>
  )
  if (kind === undefined) return sent
  return (
    <>
      {sent}
      <form className={classes.form} onSubmit={submit} aria-labelledby="asked-form">
        <h3 id="asked-form">{t(kinds.includes('refusal') ? 'asked.answer' : 'asked.more')}</h3>
        {kinds.length > 1 && (
          <Radio.Group
            label={t('asked.what')}
            value={kind}
            onChange={chosen => change({ kind: kinds.find(each => each === chosen) ?? null })}
          >
            <Stack gap={8} mt={6}>
              {kinds.map(each => (
                <Radio key={each} value={each} label={t(`asked.kind.${each}`)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Textarea
          id={ANSWER_FIELD}
          label={t(kind === 'refusal' ? 'asked.reason' : 'asked.text')}
          description={t('asked.whoReads', { name })}
          autosize
          minRows={5}
          maxRows={18}
          maxLength={20_000}
          dir="auto"
          value={answer.text}
          onChange={event => change({ text: event.currentTarget.value })}
          onKeyDown={event => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
        />
        <FileShelf files={answer.files} onChange={files => change({ files })} />
        {sending.isError && <Trouble error={sending.error} words={explainEscalation(sending.error, t)} />}
        <div className={classes.formActs}>
          <small>{t('asked.kept')}</small>
          <Button
            type="submit"
            disabled={!isSendable}
            loading={sending.isPending}
            rightSection={<KeyHint keys="Ctrl+Enter" />}
          >
            {t('asked.send')}
          </Button>
        </div>
      </form>
    </>
  )
}
