import { Button, Checkbox, Modal, Radio, Select, Switch, Textarea, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { KeyHint } from '../../../components/key-hint.tsx'
import { Trouble } from '../../../components/trouble.tsx'
import { useIsPhone } from '../../../components/use-media.ts'
import { langOf } from '../../../i18n/lang-of.ts'
import { useLanguage, useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { tellTime } from '../writing/tell-time.ts'
import classes from './ask-sheet.module.css'
import { explainEscalation } from './explain-escalation.ts'
import { FileShelf } from './file-shelf.tsx'
import { QuestionPreview } from './question-preview.tsx'
import { listSayable, type QuestionState, useQuestion } from './use-question.ts'

interface Props {
  readonly detail: TicketDetail
  onClose(): void
}

/** A question goes to a department: what, to whom, by which way, and what of the customer goes along. */
export function AskSheet({ detail, onClose }: Props) {
  const t = useT()
  const isPhone = useIsPhone()
  return (
    <WholeLanguage>
      <Modal
        opened
        size={900}
        fullScreen={isPhone}
        onClose={onClose}
        title={t('escalations.ask')}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <Sheet detail={detail} onClose={onClose} />
      </Modal>
    </WholeLanguage>
  )
}

function Sheet({ detail, onClose }: Props) {
  const t = useT()
  const state = useQuestion(detail, onClose)
  const { departments, question, department, asking } = state
  if (departments.data === undefined)
    return departments.error === null ? (
      <p className={classes.hint}>{t('escalations.loading')}</p>
    ) : (
      <Trouble error={departments.error} onRetry={departments.refetch} />
    )
  if (department === undefined) return <p className={classes.hint}>{t('escalations.noDepartments')}</p>
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    state.ask()
  }
  return (
    <form
      className={classes.sheet}
      onKeyDown={onKeyDown}
      onSubmit={event => {
        event.preventDefault()
        state.ask()
      }}
    >
      <div className={classes.fields}>
        <Whom state={state} />
        <TextInput
          label={t('escalations.title')}
          required
          maxLength={200}
          value={question.title}
          onChange={event => state.change({ title: event.currentTarget.value })}
        />
        <Textarea
          label={t('escalations.question')}
          description={t('escalations.questionHint')}
          required
          autosize
          minRows={4}
          maxRows={12}
          maxLength={20_000}
          // The departments may come after the sheet: whoever pressed the key writes on either way.
          autoFocus
          data-autofocus
          value={question.text}
          onChange={event => state.change({ text: event.currentTarget.value })}
        />
        <Along detail={detail} state={state} />
        <FileShelf files={question.files} onChange={files => state.change({ files })} />
      </div>
      <QuestionPreview detail={detail} question={question} department={department} />
      {asking.isError && <Trouble error={asking.error} words={explainEscalation(asking.error, t)} />}
      <div className={classes.acts}>
        <span className={classes.hint}>{t('escalations.kept')}</span>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button
          type="submit"
          disabled={!state.isAskable}
          loading={asking.isPending}
          rightSection={<KeyHint keys="Ctrl+Enter" />}
        >
          {t('escalations.askIt')}
        </Button>
      </div>
    </form>
  )
}

/** Which department, and by which of the ways by which it can be asked now. */
function Whom({ state }: { readonly state: QuestionState }) {
  const { t, locale } = useLanguage()
  const { departments, department, way } = state
  if (department === undefined) return null
  return (
    <>
      <Select
        label={t('escalations.department')}
        description={department.owns?.[locale]}
        allowDeselect={false}
        data={(departments.data?.departments ?? []).map(({ key, name }) => ({
          value: key,
          label: name[locale],
        }))}
        value={department.key}
        onChange={key => state.change({ department: key, way: null })}
      />
      <Radio.Group
        label={t('escalations.way')}
        value={way}
        onChange={chosen => state.change({ way: department.ways.find(each => each === chosen) ?? null })}
      >
        <div className={classes.ways}>
          {department.ways.map(each => (
            <Radio
              key={each}
              value={each}
              label={t(`escalations.by.${each}`)}
              description={t(`escalations.means.${each}`)}
            />
          ))}
        </div>
      </Radio.Group>
    </>
  )
}

interface AlongProps extends Pick<Props, 'detail'> {
  readonly state: QuestionState
}

const MOST = 20

/** What of the customer the department is shown. */
function Along({ detail, state }: AlongProps) {
  const { t, formats } = useLanguage()
  const { question, change } = state
  const sayable = listSayable(detail).slice(-MOST)
  const chosen = new Set(question.messageIds)
  const toggle = (id: string) =>
    change({ messageIds: sayable.map(each => each.id).filter(each => chosen.has(each) !== (each === id)) })
  return (
    <>
      <Switch
        label={t('escalations.showsCustomer')}
        checked={question.showsCustomer}
        onChange={event => change({ showsCustomer: event.currentTarget.checked })}
      />
      {sayable.length > 0 && (
        <fieldset className={classes.along}>
          <legend>{t('escalations.along')}</legend>
          {sayable.toReversed().map(each => (
            <Checkbox
              key={each.id}
              size="xs"
              checked={chosen.has(each.id)}
              label={
                <>
                  <span className={classes.words} lang={langOf(each.language)} dir="auto">
                    {each.text}
                  </span>
                  <small>{tellTime(each.writtenAt, formats)}</small>
                </>
              }
              onChange={() => toggle(each.id)}
            />
          ))}
        </fieldset>
      )}
    </>
  )
}
