import { Skeleton, Tabs } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import type { PolicyView, ReadingAnswer } from '../../../../src/contract/policy.ts'
import type { ProblemView } from '../../../../src/contract/policy-problem.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { DocumentTab } from './document/document-tab.tsx'
import classes from './policy.module.css'
import { POLICY_TABS, type PolicyTab } from './policy-search.ts'
import type { PolicyTabProps } from './tab-props.ts'
import type { Draft } from './use-draft.ts'
import type { usePlaces } from './use-places.ts'
import { VersionsTab } from './versions/versions-tab.tsx'

const BuilderTab = lazyPart(() => import('./builder/builder-tab.tsx'), 'BuilderTab')
const BenchTab = lazyPart(() => import('./bench/bench-tab.tsx'), 'BenchTab')
const BackTestTab = lazyPart(() => import('./back-test/back-test-tab.tsx'), 'BackTestTab')
const LearningTab = lazyPart(() => import('./learning/learning-tab.tsx'), 'LearningTab')
/** The editor is the heaviest part: whoever reads does not wait for it. */
const YamlTab = lazyPart(() => import('./yaml/yaml-tab.tsx'), 'YamlTab', { isSeldom: true })

const BLANK = <Skeleton height={360} radius="lg" />

interface Props {
  readonly inForce: PolicyView
  readonly draft: Draft
  readonly mayEdit: boolean
  readonly problems: readonly ProblemView[]
  readonly reading: UseQueryResult<ReadingAnswer>
  readonly places: ReturnType<typeof usePlaces>
  onOpenProblem(problem: ProblemView): void
  onRollBack(version: number, source: string): void
}

export function PolicyTabs(props: Props) {
  const t = useT()
  const { places } = props
  const { tab } = places.search
  const list = useRef<HTMLDivElement>(null)
  // On a phone there are more tabs than room.
  useEffect(() => {
    const chosen = list.current?.querySelector(`[role=tab][data-tab=${tab}]`)
    chosen?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [tab])
  return (
    <Tabs
      className={classes.tabs}
      value={tab}
      keepMounted={false}
      onChange={value => {
        const next = POLICY_TABS.find(each => each === value)
        if (next === undefined || next === tab) return
        void props.draft.save()
        places.openTab(next)
      }}
    >
      <Tabs.List ref={list} className={classes.list} aria-label={t('policy.tabs')}>
        {listTabs(props.mayEdit).map(each => (
          <Tabs.Tab key={each} value={each} data-tab={each} className={classes.tab}>
            {t(`policy.tab.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className={classes.panel}>
        <Shown tab={tab} {...props} />
      </Tabs.Panel>
    </Tabs>
  )
}

/** Trying is for who may change: what is never mine to do is not shown. */
const listTabs = (mayEdit: boolean): readonly PolicyTab[] =>
  POLICY_TABS.filter(tab => mayEdit || (tab !== 'bench' && tab !== 'backTest'))

function Shown({ tab, ...props }: Props & { readonly tab: PolicyTab }): ReactNode {
  const { inForce, draft, mayEdit, problems, reading, places, onOpenProblem, onRollBack } = props
  const given: PolicyTabProps = {
    source: draft.source,
    onChange: draft.change,
    mayEdit,
    problems,
    inForce,
    focus: places.focus,
  }
  switch (tab) {
    case 'document':
      return (
        <DocumentTab
          {...given}
          answer={reading.data}
          error={reading.error}
          onRetry={reading.refetch}
          onOpen={places.openForChange}
          onOpenProblem={onOpenProblem}
        />
      )
    case 'builder':
      return <BuilderTab {...given} meanwhile={BLANK} />
    case 'yaml':
      return (
        <YamlTab
          {...given}
          line={places.search.line ?? null}
          visit={places.visit}
          onSave={() => void draft.save()}
          meanwhile={BLANK}
        />
      )
    case 'bench':
      return <BenchTab {...given} meanwhile={BLANK} />
    case 'backTest':
      return <BackTestTab {...given} meanwhile={BLANK} />
    case 'versions':
      return (
        <VersionsTab
          {...given}
          from={places.search.from}
          to={places.search.to}
          onCompare={({ from, to }) => places.compare(from, to)}
          onRollBack={onRollBack}
        />
      )
    case 'learning':
      return <LearningTab {...given} meanwhile={BLANK} />
  }
}
