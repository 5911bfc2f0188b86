import { Button, Radio, Skeleton, Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PolicyView } from '../../../../src/contract/policy.ts'
import type { StarterKind } from '../../../../src/core/policy/starter-policy.ts'
import { answerOf, desk } from '../../api/client.ts'
import { refusalOf } from '../../api/desk-error.ts'
import { Trouble } from '../../components/trouble.tsx'
import { useLanguage, useT } from '../../i18n/locale-provider.tsx'
import { policyQuery, startersQuery } from '../policy/policy-queries.ts'
import classes from './first-run.module.css'
import { firstRunQuery } from './first-run-queries.ts'
import { StarterPreview } from './starter-preview.tsx'
import { type Moves, StepFrame } from './step-frame.tsx'

/** One of the ready policies, read before it is put in force. */
export function PolicyStep(moves: Moves) {
  const t = useT()
  const policy = useQuery(policyQuery)
  const starters = useQuery({ ...startersQuery, staleTime: 0 })
  const [kind, setKind] = useState<StarterKind | null>(null)
  const chosen = starters.data?.starters.find(each => each.kind === kind)
  const error = policy.error ?? starters.error
  return (
    <StepFrame {...moves} title={t('firstRun.policyTitle')} words={t('firstRun.policyWords')}>
      {error !== null && <Trouble error={error} onRetry={() => void starters.refetch()} />}
      {starters.data === undefined && error === null && <Skeleton height={180} radius="md" />}
      {starters.data !== undefined && (
        <Radio.Group
          label={t('firstRun.starters')}
          value={kind}
          onChange={value => setKind(starters.data.starters.find(each => each.kind === value)?.kind ?? null)}
        >
          <Stack gap="xs" mt="xs">
            {starters.data.starters.map(each => (
              <Radio
                key={each.kind}
                className={classes.starter}
                value={each.kind}
                label={t(`policy.starter.${each.kind}`)}
                description={t(`firstRun.starter.${each.kind}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {chosen !== undefined && policy.data !== undefined && (
        <Chosen key={chosen.kind} source={chosen.source} inForce={policy.data} />
      )}
    </StepFrame>
  )
}

interface ChosenProps {
  readonly source: string
  readonly inForce: PolicyView
}

function Chosen({ source, inForce }: ChosenProps) {
  const { t } = useLanguage()
  const publish = usePublish(inForce.version)
  const isInForce = inForce.source === source
  return (
    <>
      <StarterPreview source={source} />
      {inForce.draft !== null && <p className={classes.warned}>{t('firstRun.policyDraft')}</p>}
      {publish.isError && <PublishTrouble error={publish.error} />}
      <div className={classes.acts}>
        <Button
          variant="light"
          disabled={isInForce || inForce.draft !== null}
          loading={publish.isPending}
          onClick={() => publish.mutate({ source, note: t('firstRun.publishNote') })}
        >
          {t('firstRun.publish')}
        </Button>
        <Link to="/policy" search={{ tab: 'document' }}>
          {t('firstRun.openPolicy')}
        </Link>
        <span className={classes.good} role="status">
          {isInForce && t('firstRun.published', { version: inForce.version })}
        </span>
      </div>
    </>
  )
}

function PublishTrouble({ error }: { readonly error: unknown }) {
  const t = useT()
  if (refusalOf(error) === 'policyProblems')
    return <Trouble error={error} words={t('firstRun.policyRefused')} />
  return refusalOf(error) === 'policyMoved' ? (
    <Trouble error={error} words={t('firstRun.policyMoved')} />
  ) : (
    <Trouble error={error} />
  )
}

function usePublish(basedOn: number) {
  const queryClient = useQueryClient()
  const refresh = () =>
    Promise.all(
      [policyQuery.queryKey, firstRunQuery.queryKey, ['policyVersions'], ['queues'], ['workspace']].map(
        queryKey => queryClient.invalidateQueries({ queryKey }),
      ),
    )
  return useMutation({
    mutationFn: (asked: { source: string; note: string }) =>
      answerOf(desk.POST('/api/policy/publish', { body: { ...asked, basedOn } })),
    onSuccess: refresh,
    onError: error => (refusalOf(error) === 'policyMoved' ? refresh() : undefined),
  })
}
