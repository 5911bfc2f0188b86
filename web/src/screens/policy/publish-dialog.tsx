import { Button, Modal, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PolicyView } from '../../../../src/contract/policy.ts'
import type { ProblemView } from '../../../../src/contract/policy-problem.ts'
import { answerOf, desk } from '../../api/client.ts'
import { DeskError, refusalOf } from '../../api/desk-error.ts'
import { Trouble } from '../../components/trouble.tsx'
import { useIsPhone } from '../../components/use-media.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './policy.module.css'
import { policyQuery, policyVersionsQuery } from './policy-queries.ts'
import { ProblemList } from './problem-list.tsx'
import { compareLines } from './versions/compare-lines.ts'
import { LineDiff } from './versions/line-diff.tsx'

interface Props {
  /** What is to be in force. */
  readonly source: string
  readonly inForce: PolicyView
  /** Of the source, as far as they are known. */
  readonly problems: readonly ProblemView[]
  readonly title: string
  readonly words: string
  readonly note: string
  /** Before it is sent: nothing may arrive after it that was written before. */
  settle(): Promise<void>
  /** What came into force. */
  onPublished(version: number): Promise<void>
  onOpenProblem(problem: ProblemView): void
  /** Absent where there is nothing to be tried first. */
  readonly onBackTest?: (() => void) | undefined
  onClose(): void
}

export function PublishDialog(props: Props) {
  const t = useT()
  const isPhone = useIsPhone()
  return (
    <Modal
      opened
      size="xl"
      fullScreen={isPhone}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Form {...props} />
    </Modal>
  )
}

function Form({
  source,
  inForce: newest,
  problems,
  words,
  note: begun,
  settle,
  onPublished,
  onOpenProblem,
  onBackTest,
  onClose,
}: Props) {
  const t = useT()
  const [note, setNote] = useState(begun)
  // A version that comes into force while this lies open is not published over unseen: the desk refuses, and says so.
  const [inForce, setInForce] = useState(newest)
  const publish = usePublish(inForce.version, { settle, onPublished, onMoved: setInForce })
  const refused = problemsOf(publish.error)
  const errors = [...problems.filter(({ severity }) => severity === 'error'), ...refused]
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  const { changes, added, removed } = compareLines(inForce.source, source)
  const mayPublish = errors.length === 0 && changes > 0 && note.trim() !== ''
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (mayPublish && !publish.isPending) publish.mutate({ source, note: note.trim() })
      }}
    >
      <p className={classes.dialogWords}>
        {words} {changes === 0 ? t('policy.publish.same') : t('policy.publish.lines', { added, removed })}
      </p>
      <Doubts errors={errors} warnings={warnings} onOpenProblem={onOpenProblem} />
      <Refused error={publish.error} inForce={inForce} />
      <div className={classes.dialogDiff}>
        <LineDiff before={inForce.source} after={source} label={t('policy.diff.label')} />
      </div>
      <Textarea
        className={classes.why}
        label={t('policy.publish.why')}
        description={t('policy.publish.whyWords')}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        data-autofocus
        onChange={event => setNote(event.currentTarget.value)}
      />
      <div className={classes.dialogActs}>
        {onBackTest !== undefined && (
          <Button className={classes.aside} variant="subtle" onClick={onBackTest}>
            {t('policy.publish.backTest')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" disabled={!mayPublish} loading={publish.isPending}>
          {t('policy.publish.do')}
        </Button>
      </div>
    </form>
  )
}

interface Around extends Pick<Props, 'settle' | 'onPublished'> {
  onMoved(inForce: PolicyView): void
}

function usePublish(basedOn: number, { settle, onPublished, onMoved }: Around) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (asked: { source: string; note: string }) => {
      await settle()
      return answerOf(desk.POST('/api/policy/publish', { body: { ...asked, basedOn } }))
    },
    onSuccess: async ({ version }) => {
      await onPublished(version)
      await queryClient.invalidateQueries({ queryKey: policyVersionsQuery.queryKey })
    },
    onError: async error => {
      if (refusalOf(error) === 'policyMoved')
        onMoved(await queryClient.fetchQuery({ ...policyQuery, staleTime: 0 }))
    },
  })
}

const problemsOf = (error: unknown): readonly ProblemView[] =>
  error instanceof DeskError && refusalOf(error) === 'policyProblems'
    ? (error.details.problems as readonly ProblemView[])
    : []

interface DoubtsProps {
  readonly errors: readonly ProblemView[]
  readonly warnings: readonly ProblemView[]
  onOpenProblem(problem: ProblemView): void
}

function Doubts({ errors, warnings, onOpenProblem }: DoubtsProps) {
  const t = useT()
  if (errors.length > 0)
    return (
      <div className={classes.trouble} role="alert">
        {t('policy.publish.errors', { count: errors.length })}
        <ProblemList problems={errors} onOpen={onOpenProblem} />
      </div>
    )
  if (warnings.length === 0) return null
  return (
    <div className={classes.warned}>
      {t('policy.publish.warnings', { count: warnings.length })}
      <ProblemList problems={warnings} onOpen={onOpenProblem} />
    </div>
  )
}

function Refused({ error, inForce }: { readonly error: unknown; readonly inForce: PolicyView }) {
  const t = useT()
  if (error === null || refusalOf(error) === 'policyProblems') return null
  if (refusalOf(error) !== 'policyMoved') return <Trouble error={error} />
  const { version, publishedBy } = inForce
  return (
    <div className={classes.warned} role="alert">
      {t('policy.publish.moved', { name: publishedBy ?? t('policy.versions.byDesk'), version })}
    </div>
  )
}
