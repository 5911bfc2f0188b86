import { Skeleton } from '@mantine/core'
import { IconSchool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { LearningView } from '../../../../../src/contract/policy.ts'
import type { PolicyDocument } from '../../../../../src/core/policy/policy.ts'
import { Blank } from '../../../components/blank.tsx'
import { Late } from '../../../components/late.tsx'
import { Trouble } from '../../../components/trouble.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { readOutline } from '../builder/read-outline.ts'
import type { PolicyTabProps } from '../tab-props.ts'
import { AimCard } from './aim-card.tsx'
import { ChannelRights } from './channel-rights.tsx'
import classes from './learning.module.css'
import { learningQuery } from './learning-queries.ts'
import { ResetLearning } from './reset-learning.tsx'

/** What people's corrections have taught, where the desk may learn at all, and the way to begin anew. */
export function LearningTab({ inForce, mayEdit }: PolicyTabProps) {
  const query = useQuery(learningQuery)
  const document = useMemo(() => readOutline(inForce.source)?.document, [inForce.source])
  if (query.data === undefined)
    return query.isError ? (
      <Trouble error={query.error} onRetry={query.refetch} />
    ) : (
      <Late>
        <Skeleton height={280} radius="lg" />
      </Late>
    )
  return <Learned learning={query.data} document={document} mayEdit={mayEdit} />
}

interface Props {
  readonly learning: LearningView
  readonly document: PolicyDocument | undefined
  readonly mayEdit: boolean
}

function Learned({ learning, document, mayEdit }: Props) {
  const { t, formats } = useLanguage()
  const { lessons, changedAt, aims, channels } = learning
  return (
    <>
      <p className={classes.dim}>{t('policyTools.learningWords')}</p>
      {lessons === 0 ? (
        <Blank
          Icon={IconSchool}
          title={t('policyTools.nothingLearned')}
          words={t('policyTools.nothingLearnedWords')}
        />
      ) : (
        <>
          <div className={classes.head}>
            <p className={classes.sentence}>
              {t('policyTools.learned', { count: lessons })}
              {changedAt !== null && (
                <span>{t('policyTools.learnedAt', { time: formats.dayAndClock(new Date(changedAt)) })}</span>
              )}
            </p>
            {mayEdit && <ResetLearning lessons={lessons} />}
          </div>
          <div className={classes.aims}>
            {aims
              .filter(aim => aim.lessons > 0 || aim.words.length > 0)
              .map(aim => (
                <AimCard key={aim.aim} aim={aim} document={document} />
              ))}
          </div>
        </>
      )}
      <ChannelRights channels={channels} mayEdit={mayEdit} />
    </>
  )
}
