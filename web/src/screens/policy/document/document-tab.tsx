import { Button, Skeleton } from '@mantine/core'
import { IconFileAlert, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReadingAnswer } from '../../../../../src/contract/policy.ts'
import type { ProblemView } from '../../../../../src/contract/policy-problem.ts'
import { Blank } from '../../../components/blank.tsx'
import { Late } from '../../../components/late.tsx'
import { Trouble } from '../../../components/trouble.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { readingQuery } from '../policy-queries.ts'
import { ProblemList } from '../problem-list.tsx'
import type { PolicyPath, PolicyTabProps } from '../tab-props.ts'
import { Contents } from './contents.tsx'
import { DocumentSections } from './document-sections.tsx'
import classes from './document-tab.module.css'
import { readDocument } from './read-document.ts'

interface Props extends PolicyTabProps {
  /** Of the source; absent while it is on its way. */
  readonly answer: ReadingAnswer | undefined
  readonly error: unknown
  onRetry(): void
  onOpen(path: PolicyPath): void
  onOpenProblem(problem: ProblemView): void
}

/** The policy as people read it, in the reader's own language. */
export function DocumentTab(props: Props) {
  const { answer, error, onRetry, onOpenProblem } = props
  if (answer !== undefined && answer.reading === null)
    return <Unreadable problems={answer.problems} onOpenProblem={onOpenProblem} />
  if (answer?.reading) return <Readable {...props} reading={answer.reading} />
  if (error !== null) return <Trouble error={error} onRetry={onRetry} />
  return (
    <Late>
      <Skeleton height={420} radius="lg" />
    </Late>
  )
}

function Unreadable({
  problems,
  onOpenProblem,
}: { problems: readonly ProblemView[] } & Pick<Props, 'onOpenProblem'>) {
  const { t } = useLanguage()
  return (
    <Blank
      Icon={IconFileAlert}
      title={t('policy.document.unreadable')}
      words={t('policy.document.unreadableWords')}
    >
      <ProblemList problems={problems} onOpen={onOpenProblem} />
    </Blank>
  )
}

type ReadableProps = Props & { readonly reading: NonNullable<ReadingAnswer['reading']> }

function Readable({
  reading,
  problems,
  source,
  inForce,
  mayEdit,
  focus,
  onOpen,
  onOpenProblem,
}: ReadableProps) {
  const { t, locale } = useLanguage()
  const isDraft = source !== inForce.source
  const { data: published } = useQuery({ ...readingQuery(inForce.source, locale), enabled: isDraft })
  const view = useMemo(
    () => readDocument(reading, isDraft ? (published?.reading ?? null) : null, problems),
    [reading, published, problems, isDraft],
  )
  return (
    <div className={classes.document}>
      <Contents sections={view.sections} />
      <article className={classes.paper}>
        <header className={classes.top}>
          <span>{isDraft && t('policy.document.changedCount', { count: view.changed })}</span>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPrinter size={15} aria-hidden="true" />}
            onClick={() => print()}
          >
            {t('policy.document.print')}
          </Button>
        </header>
        {view.elsewhere.length > 0 && (
          <div className={classes.elsewhere}>
            <ProblemList problems={view.elsewhere} onOpen={onOpenProblem} />
          </div>
        )}
        <DocumentSections sections={view.sections} focus={focus} onChange={mayEdit ? onOpen : null} />
      </article>
    </div>
  )
}
