import { Button, CloseButton } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { PolicyView } from '../../../../src/contract/policy.ts'
import type { ProblemView } from '../../../../src/contract/policy-problem.ts'
import { useMay } from '../../api/use-may.ts'
import { AskFirst } from '../../components/ask-first.tsx'
import { explainError } from '../../components/explain-error.ts'
import { NoticeLine } from '../../components/notice-line.tsx'
import { useSettled } from '../../components/use-settled.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { DraftState } from './draft-state.tsx'
import { downloadYaml, readPolicyFile } from './files.ts'
import { MoreMenu } from './more-menu.tsx'
import { policyNotice } from './notice.ts'
import { Overtaken } from './overtaken.tsx'
import classes from './policy.module.css'
import { PolicyHead } from './policy-head.tsx'
import { policyQuery, readingQuery } from './policy-queries.ts'
import { PolicyTabs } from './policy-tabs.tsx'
import { ProblemCount } from './problem-count.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { type Draft, useDraft } from './use-draft.ts'
import { usePlaces } from './use-places.ts'
import { compareLines } from './versions/compare-lines.ts'

const READING_QUIET_MS = 300
const NO_PROBLEMS: readonly ProblemView[] = []

/** What lies over the screen. */
type Dialog =
  | { readonly kind: 'publish' }
  | { readonly kind: 'discard' }
  | { readonly kind: 'replace'; readonly source: string; readonly done: string }
  | { readonly kind: 'rollBack'; readonly version: number; readonly source: string }

export function PolicyDesk({ inForce }: { readonly inForce: PolicyView }) {
  const { t, locale } = useLanguage()
  const mayEdit = useMay('policy.manage')
  const draft = useDraft(inForce, mayEdit)
  const places = usePlaces()
  const news = useNews(inForce.version)
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const reading = useQuery(readingQuery(useSettled(draft.source, READING_QUIET_MS), locale))
  const problems = reading.data?.problems ?? NO_PROBLEMS
  const changes = useMemo(
    () => compareLines(inForce.source, draft.source).changes,
    [inForce.source, draft.source],
  )
  const hasDraft = draft.work !== null || inForce.draft !== null
  const openProblem = (problem: ProblemView) => {
    setDialog(null)
    const isReadable = places.search.tab === 'document' && reading.data?.reading != null
    if (isReadable && problem.path.length > 0) places.openInDocument(problem)
    else places.openLine(problem)
  }
  const replace = (source: string, done: string) => {
    if (changes > 0) setDialog({ kind: 'replace', source, done })
    else putInPlace(draft, source, done)
  }
  return (
    <>
      <PolicyHead
        inForce={inForce}
        mayPublish={changes > 0 && !draft.isOvertaken}
        onPublish={mayEdit ? () => setDialog({ kind: 'publish' }) : null}
        more={
          <MoreMenu
            mayEdit={mayEdit}
            hasDraft={hasDraft}
            onImport={file => void importFile(file)}
            onExport={() => downloadYaml(draft.source, nameFile(inForce, changes))}
            onStart={source => replace(source, t('policy.started'))}
            onDiscard={() => setDialog({ kind: 'discard' })}
          />
        }
      />
      <div className={classes.state}>
        <DraftState inForce={inForce} work={draft.work} changes={changes} mayEdit={mayEdit} />
        {reading.data !== undefined && <ProblemCount problems={problems} onOpen={openProblem} />}
      </div>
      {draft.work !== null && draft.isOvertaken && (
        <Overtaken inForce={inForce} work={draft.work} draft={draft} />
      )}
      {news.isNew && !draft.isOvertaken && (
        <NewVersion
          inForce={inForce}
          onCompare={() => places.compare(news.seen, inForce.version)}
          onClose={() => news.see(inForce.version)}
        />
      )}
      <NoticeLine board={policyNotice} />
      <PolicyTabs
        inForce={inForce}
        draft={draft}
        mayEdit={mayEdit}
        problems={problems}
        reading={reading}
        places={places}
        onOpenProblem={openProblem}
        onRollBack={(version, source) => setDialog({ kind: 'rollBack', version, source })}
      />
      {dialog !== null && (
        <Dialogs
          dialog={dialog}
          inForce={inForce}
          draft={draft}
          problems={problems}
          onSeen={news.see}
          onOpenProblem={openProblem}
          onBackTest={() => {
            setDialog(null)
            places.openTab('backTest')
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  )

  async function importFile(file: File): Promise<void> {
    try {
      const source = await readPolicyFile(file)
      if (source === null) policyNotice.show({ text: t('policy.import.tooLarge', { file: file.name }) })
      else replace(source, t('policy.imported', { file: file.name }))
    } catch (error) {
      policyNotice.show({ text: explainError(error, t) })
    }
  }
}

const nameFile = ({ version }: PolicyView, changes: number): string =>
  changes > 0 ? 'policy-draft' : `policy-version-${version}`

function putInPlace(draft: Draft, source: string, done: string): void {
  const before = draft.source
  draft.change(source)
  policyNotice.show({ text: done, undo: () => draft.change(before) })
}

/** Which version somebody has seen in force; a newer one that is not his own is news. */
function useNews(version: number) {
  const [seen, see] = useState(version)
  return { seen, see, isNew: version > seen }
}

interface NewVersionProps {
  readonly inForce: PolicyView
  onCompare(): void
  onClose(): void
}

function NewVersion({ inForce: { version, publishedBy, note }, onCompare, onClose }: NewVersionProps) {
  const { t } = useLanguage()
  const name = publishedBy ?? t('policy.versions.byDesk')
  return (
    <div className={classes.banner} role="status">
      <span>{t('policy.newVersion', { name, version, note })}</span>
      <Button size="compact-sm" variant="default" onClick={onCompare}>
        {t('policy.newVersion.compare')}
      </Button>
      <CloseButton size="sm" c="inherit" aria-label={t('app.close')} onClick={onClose} />
    </div>
  )
}

interface DialogsProps {
  readonly dialog: Dialog
  readonly inForce: PolicyView
  readonly draft: Draft
  readonly problems: readonly ProblemView[]
  onSeen(version: number): void
  onOpenProblem(problem: ProblemView): void
  onBackTest(): void
  onClose(): void
}

function Dialogs(props: DialogsProps) {
  const { t } = useLanguage()
  const { dialog, draft, onClose } = props
  switch (dialog.kind) {
    case 'publish':
    case 'rollBack':
      return <Publication {...props} dialog={dialog} />
    case 'discard':
      return (
        <AskFirst
          title={t('policy.discard.title')}
          words={t('policy.discard.words')}
          yes={t('policy.discard.do')}
          onYes={async () => {
            onClose()
            const source = await draft.discard()
            policyNotice.show({ text: t('policy.discarded'), undo: () => draft.change(source) })
          }}
          onClose={onClose}
        />
      )
    case 'replace':
      return (
        <AskFirst
          title={t('policy.replace.title')}
          words={t('policy.replace.words')}
          yes={t('policy.replace.do')}
          onYes={() => {
            onClose()
            putInPlace(draft, dialog.source, dialog.done)
          }}
          onClose={onClose}
        />
      )
  }
}

type PublicationProps = DialogsProps & { readonly dialog: Extract<Dialog, { kind: 'publish' | 'rollBack' }> }

/** Puts the draft in force, or an old version as the newest; a draft that was not published is there afterwards. */
function Publication({
  dialog,
  inForce,
  draft,
  problems,
  onSeen,
  onOpenProblem,
  onBackTest,
  onClose,
}: PublicationProps) {
  const { t } = useLanguage()
  const queryClient = useQueryClient()
  const isDraft = dialog.kind === 'publish'
  const onPublished = async (version: number) => {
    const left = isDraft || draft.source === inForce.source ? null : draft.source
    onSeen(version)
    await draft.takeTheirs()
    await queryClient.refetchQueries({ queryKey: policyQuery.queryKey })
    if (left !== null) draft.change(left)
    onClose()
    policyNotice.show({ text: t('policy.publish.done', { version }) })
  }
  return (
    <PublishDialog
      source={isDraft ? draft.source : dialog.source}
      inForce={inForce}
      problems={isDraft ? problems : NO_PROBLEMS}
      title={
        isDraft
          ? t('policy.publish.title', { version: inForce.version + 1 })
          : t('policy.versions.rollBackTo', { version: dialog.version })
      }
      words={
        isDraft ? t('policy.publish.words') : t('policy.versions.rollBackWords', { version: dialog.version })
      }
      note={isDraft ? '' : t('policy.versions.rollBackNote', { version: dialog.version })}
      settle={draft.save}
      onPublished={onPublished}
      onOpenProblem={onOpenProblem}
      onBackTest={isDraft ? onBackTest : undefined}
      onClose={onClose}
    />
  )
}
