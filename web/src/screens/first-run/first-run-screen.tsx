import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { FIRST_RUN_STEPS, type FirstRunStep } from '../../../../src/core/first-run/first-run.ts'
import { Page } from '../../components/page.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { AccountStep } from './account-step.tsx'
import { BrandStep } from './brand-step.tsx'
import { DonePage } from './done-page.tsx'
import { firstRunQuery, useFirstRunAct } from './first-run-queries.ts'
import { PolicyStep } from './policy-step.tsx'
import { StepList } from './step-list.tsx'
import { TeamStep } from './team-step.tsx'

const route = getRouteApi('/desk/first-run')

const PAGES = { brand: BrandStep, account: AccountStep, team: TeamStep, policy: PolicyStep }

/** Sets a new desk up, a page at a time. Where it was left stands on the server: it goes on in any browser. */
export function FirstRunScreen() {
  const t = useT()
  const { data, error, refetch } = useQuery(firstRunQuery)
  const { step: wanted } = route.useSearch()
  const navigate = route.useNavigate()
  const act = useFirstRunAct()
  const kept = data?.firstRun?.step
  const step = wanted ?? (kept === null ? 'done' : (kept ?? 'brand'))
  const go = (to: FirstRunStep | 'done') => {
    act.mutate(to === 'done' ? { act: 'finish' } : { act: 'goTo', step: to })
    void navigate({ search: { step: to } })
  }
  const at = step === 'done' ? FIRST_RUN_STEPS.length : FIRST_RUN_STEPS.indexOf(step)
  const before = FIRST_RUN_STEPS[at - 1]
  const moves = {
    onNext: () => go(FIRST_RUN_STEPS[at + 1] ?? 'done'),
    onBack: before === undefined ? null : () => go(before),
  }
  const Step = step === 'done' ? null : PAGES[step]
  return (
    <Page title={t('firstRun.title')} words={t('firstRun.words')}>
      <StepList step={step} onGo={go} />
      {error !== null && <Trouble error={error} onRetry={refetch} />}
      {act.isError && <Trouble error={act.error} />}
      {data === undefined && error === null && <Skeleton height={320} radius="lg" />}
      {data !== undefined &&
        (Step === null ? <DonePage onAgain={() => go('brand')} /> : <Step key={step} {...moves} />)}
    </Page>
  )
}
