import { Button, Radio } from '@mantine/core'
import { IconPaperclip, IconUserCheck, IconUserX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { ApprovalView } from '../../../../../src/contract/approval.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { useMay } from '../../../api/use-may.ts'
import { langOf } from '../../../i18n/lang-of.ts'
import { useLanguage, useT } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { ApprovedLater } from '../later/approved-later.tsx'
import { DecideApproval } from './decide-approval.tsx'
import { tellTime } from './tell-time.ts'
import { useWithdraw } from './use-approval-acts.ts'
import classes from './writing.module.css'

interface Props {
  readonly detail: TicketDetail
  readonly approval: ApprovalView
  readonly isMine: boolean
}

/** An answer that waits for a second person, or the word that it may not go. */
export function ApprovalStrip({ detail, approval, isMine }: Props) {
  const mayApprove = useMay('reply.approve')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const { candidates } = approval
  const chosen = candidates.find(each => each.id === chosenId) ?? candidates.at(-1)
  if (approval.state === 'refused') return <Refused approval={approval} />
  const mayDecide = mayApprove && !isMine
  return (
    <Waiting detail={detail} approval={approval} isMine={isMine}>
      {mayDecide && candidates.length > 1 ? (
        <Choice detail={detail} approval={approval} chosenId={chosen?.id ?? null} onChoose={setChosenId} />
      ) : (
        candidates.map(each => (
          <Words key={each.id} detail={detail} candidate={each} tellsActs={!mayDecide} />
        ))
      )}
      {mayDecide && chosen !== undefined && (
        <DecideApproval key={chosen.id} detail={detail} approval={approval} candidate={chosen} />
      )}
    </Waiting>
  )
}

interface WaitingProps extends Props {
  readonly children: React.ReactNode
}

function Waiting({ detail, approval, isMine, children }: WaitingProps) {
  const { t, formats } = useLanguage()
  const withdraw = useWithdraw(detail.ticket.id, approval.id)
  useWithdrawAction(isMine, withdraw.mutate)
  const { mode, askedBy, askedAt, note } = approval
  const names = { name: askedBy.name, mode, at: tellTime(askedAt, formats) }
  return (
    <section className={classes.approval} aria-label={t('drafts.waiting')}>
      <div className={classes.approvalHead}>
        <IconUserCheck size={15} aria-hidden="true" />
        <strong>{isMine ? t('drafts.waitingMine', names) : t('drafts.waitingOf', names)}</strong>
        {isMine && (
          <Button
            size="compact-sm"
            variant="default"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate()}
          >
            {t('drafts.withdraw')}
          </Button>
        )}
      </div>
      {note !== '' && <p className={classes.note}>{note}</p>}
      <ApprovedLater approval={approval} />
      {children}
      {isMine && <p className={classes.hint}>{t('drafts.askAgain')}</p>}
    </section>
  )
}

const ActsLine = lazyPart(() => import('../composer/helps/acts-line.tsx'), 'ActsLine')

type Candidate = ApprovalView['candidates'][number]

interface WordsProps {
  readonly detail: TicketDetail
  readonly candidate: Candidate
  /** Who decides finds what goes along beside his buttons. */
  readonly tellsActs?: boolean
}

function Words({ detail, candidate, tellsActs = false }: WordsProps) {
  const { t, formats } = useLanguage()
  const { text, subject, files, poll, further, inviteDirect, acts = [] } = candidate
  return (
    <div className={classes.candidate}>
      {subject !== null && <strong>{subject}</strong>}
      <q lang={langOf(detail.ticket.language)} dir="auto">
        {[text, ...further].join('\n\n')}
      </q>
      {files.length > 0 && (
        <span className={classes.with}>
          <IconPaperclip size={13} aria-hidden="true" />
          {formats.list(files.map(file => (file.name === '' ? t('composer.file') : file.name)))}
        </span>
      )}
      {poll !== null && (
        <span className={classes.with}>
          {t('composer.poll')}: {poll.options.join(' · ')}
        </span>
      )}
      {inviteDirect && <span className={classes.with}>{t('composer.invite')}</span>}
      {tellsActs && acts.length > 0 && <ActsLine acts={acts} />}
    </div>
  )
}

interface ChoiceProps extends Omit<Props, 'isMine'> {
  readonly chosenId: string | null
  onChoose(id: string): void
}

function Choice({ detail, approval, chosenId, onChoose }: ChoiceProps) {
  const { t } = useLanguage()
  return (
    <Radio.Group aria-label={t('drafts.versions')} value={chosenId} onChange={onChoose}>
      {approval.candidates.map((each, index) => (
        <Radio
          key={each.id}
          className={classes.choice}
          size="xs"
          value={each.id}
          aria-label={t('drafts.version', { n: index + 1 })}
          label={<Words detail={detail} candidate={each} />}
        />
      ))}
    </Radio.Group>
  )
}

const DISMISSED = 'pronto.read.'

/** Read once, it need not be read again; the ticket says it until its author has gone on. */
function Refused({ approval }: { readonly approval: ApprovalView }) {
  const { t, formats } = useLanguage()
  const [isRead, setIsRead] = useState(() => sessionStorage.getItem(DISMISSED + approval.id) !== null)
  if (isRead) return null
  const { decidedBy, decidedAt, decisionNote } = approval
  const at = decidedAt === null ? '' : tellTime(decidedAt, formats)
  return (
    <section className={classes.refused} aria-label={t('drafts.refused')}>
      <div className={classes.approvalHead}>
        <IconUserX size={15} aria-hidden="true" />
        <strong>{t('drafts.refusedBy', { name: decidedBy?.name ?? '', at })}</strong>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            sessionStorage.setItem(DISMISSED + approval.id, '1')
            setIsRead(true)
          }}
        >
          {t('drafts.understood')}
        </Button>
      </div>
      <p className={classes.note}>{decisionNote}</p>
      <p className={classes.hint}>{t('drafts.isDraftAgain')}</p>
    </section>
  )
}

const NONE: readonly Action[] = []

function useWithdrawAction(isMine: boolean, withdraw: () => void): void {
  const t = useT()
  const actions = useMemo<readonly Action[]>(
    () =>
      isMine
        ? [
            {
              id: 'withdrawApproval',
              group: 'answer',
              label: t('reach.withdrawApproval'),
              run: () => withdraw(),
            },
          ]
        : NONE,
    [t, isMine, withdraw],
  )
  useActions(actions)
}
