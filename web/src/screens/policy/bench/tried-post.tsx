import { SegmentedControl, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { PolicyView, TryAnswer } from '../../../../../src/contract/policy.ts'
import { Late } from '../../../components/late.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { readOutline } from '../builder/read-outline.ts'
import classes from './bench.module.css'
import { type Post, tryQuery } from './bench-queries.ts'
import { FactPills } from './fact-pills.tsx'
import { RuleTrace } from './rule-trace.tsx'
import { ToolTrouble } from './tool-trouble.tsx'
import { TriedDecision } from './tried-decision.tsx'

interface Props {
  readonly post: Post
  readonly turn: number
  readonly source: string
  readonly inForce: PolicyView
}

/** What becomes of the post: by the draft, and beside it by what is in force, where they differ. */
export function TriedPost({ post, turn, source, inForce }: Props) {
  const { t } = useLanguage()
  const hasDraft = source !== inForce.source
  const draft = useQuery(tryQuery(source, post, turn))
  const kept = useQuery({ ...tryQuery(inForce.source, post, turn), enabled: hasDraft })
  if (draft.isError) return <ToolTrouble error={draft.error} onRetry={() => void draft.refetch()} />
  if (draft.data === undefined)
    return (
      <Late>
        <Skeleton height={240} radius="lg" />
      </Late>
    )
  const before = hasDraft && kept.data !== undefined ? kept.data : null
  return (
    <div
      className={classes.result}
      data-stale={draft.isPlaceholderData || undefined}
      aria-busy={draft.isFetching}
    >
      <section className={classes.card} aria-label={t('decision.facts')}>
        <h2>{t('decision.facts')}</h2>
        <FactPills facts={draft.data.facts} />
      </section>
      <Sides answer={draft.data} before={before} source={source} inForce={inForce} />
    </div>
  )
}

interface SidesProps {
  readonly answer: TryAnswer
  /** By the policy in force; null where that is the same policy. */
  readonly before: TryAnswer | null
  readonly source: string
  readonly inForce: PolicyView
}

function Sides({ answer, before, source, inForce }: SidesProps) {
  const { t } = useLanguage()
  const own = useMemo(() => readOutline(source)?.document, [source])
  const kept = useMemo(() => readOutline(inForce.source)?.document, [inForce.source])
  const [side, setSide] = useState<'draft' | 'inForce'>('draft')
  const inForceName = t('policyTools.inForce', { version: inForce.version })
  const isDraft = before === null || side === 'draft'
  const shown = isDraft ? answer : before
  const document = isDraft ? own : kept
  return (
    <>
      <div className={classes.sides} data-two={before !== null || undefined}>
        {before !== null && kept !== undefined && (
          <TriedDecision title={inForceName} answer={before} document={kept} other={answer} />
        )}
        {own !== undefined && (
          <TriedDecision
            title={before === null ? inForceName : t('policyTools.draft')}
            answer={answer}
            document={own}
            other={before}
          />
        )}
      </div>
      {document !== undefined && (
        <RuleTrace rules={shown.rules} document={document}>
          {before !== null && (
            <SegmentedControl
              size="xs"
              aria-label={t('policyTools.whichRules')}
              data={[
                { value: 'inForce', label: inForceName },
                { value: 'draft', label: t('policyTools.draft') },
              ]}
              value={side}
              onChange={value => setSide(value as typeof side)}
            />
          )}
        </RuleTrace>
      )}
    </>
  )
}
