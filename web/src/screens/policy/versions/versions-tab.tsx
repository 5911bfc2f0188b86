import { Button, Select, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PolicyVersionView } from '../../../../../src/contract/policy.ts'
import { Late } from '../../../components/late.tsx'
import { Trouble } from '../../../components/trouble.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { policyVersionQuery, policyVersionsQuery } from '../policy-queries.ts'
import type { PolicyTabProps } from '../tab-props.ts'
import { LineDiff } from './line-diff.tsx'
import classes from './versions-tab.module.css'

/** Which two are compared; 0 is the draft. */
interface Pair {
  readonly from: number
  readonly to: number
}

const DRAFT = 0

interface Props extends PolicyTabProps {
  readonly from: number | undefined
  readonly to: number | undefined
  onCompare(pair: { readonly from: number; readonly to: number | undefined }): void
  onRollBack(version: number, source: string): void
}

/** Who put what in force and why, any two of them line by line, and the way back. */
export function VersionsTab(props: Props) {
  const query = useQuery(policyVersionsQuery)
  if (query.data !== undefined) return <Versions {...props} versions={query.data.versions} />
  if (query.isError) return <Trouble error={query.error} onRetry={query.refetch} />
  return (
    <Late>
      <Skeleton height={240} radius="lg" />
    </Late>
  )
}

type VersionsProps = Props & { readonly versions: readonly PolicyVersionView[] }

function Versions(props: VersionsProps) {
  const { t } = useLanguage()
  const { versions, source, inForce, onCompare } = props
  const hasDraft = source !== inForce.source
  const pair = decidePair(props, hasDraft)
  return (
    <>
      <ol className={classes.versions} reversed aria-label={t('policy.versions.list')}>
        {versions.map(version => (
          <VersionItem
            key={version.version}
            version={version}
            isCompared={pair?.to === version.version}
            {...props}
          />
        ))}
      </ol>
      {pair !== null && (
        <section className={classes.comparison} aria-labelledby="policy-comparison">
          <Choice pair={pair} versions={versions} hasDraft={hasDraft} onCompare={onCompare} />
          <Compared pair={pair} source={source} />
        </section>
      )}
    </>
  )
}

/** As asked; else the draft with what is in force; else what the newest version changed. */
function decidePair({ from, to, versions }: VersionsProps, hasDraft: boolean): Pair | null {
  const [newest, before] = versions
  if (newest === undefined) return null
  const isKnown = (version: number) => versions.some(each => each.version === version)
  if (from !== undefined && isKnown(from)) {
    if (to !== undefined && isKnown(to)) return { from, to }
    if (hasDraft) return { from, to: DRAFT }
  }
  if (hasDraft) return { from: newest.version, to: DRAFT }
  return before === undefined ? null : { from: before.version, to: newest.version }
}

type ItemProps = VersionsProps & { readonly version: PolicyVersionView; readonly isCompared: boolean }

function VersionItem({
  version: each,
  isCompared,
  versions,
  inForce,
  mayEdit,
  onCompare,
  onRollBack,
}: ItemProps) {
  const { t, formats } = useLanguage()
  const { version, publishedAt, publishedBy, note } = each
  const before = versions.find(other => other.version < version)
  const isInForce = version === inForce.version
  return (
    <li className={classes.version} data-compared={isCompared || undefined}>
      <div className={classes.told}>
        <div>
          <strong>{t('policy.version', { version })}</strong>
          {isInForce && <span className={classes.inForce}>{t('policy.inForce')}</span>}
        </div>
        {note !== '' && <p>{note}</p>}
        <span className={classes.who}>
          {publishedBy ?? t('policy.versions.byDesk')} · {formats.dayAndClock(new Date(publishedAt))}
        </span>
      </div>
      <div className={classes.acts}>
        {before !== undefined && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('policy.versions.see', { version })}
            onClick={() => onCompare({ from: before.version, to: version })}
          >
            {t('policy.versions.seeShort')}
          </Button>
        )}
        {mayEdit && !isInForce && <RollBack version={version} onRollBack={onRollBack} />}
      </div>
    </li>
  )
}

function RollBack({ version, onRollBack }: Pick<Props, 'onRollBack'> & { readonly version: number }) {
  const { t } = useLanguage()
  const [isAsked, setIsAsked] = useState(false)
  const query = useQuery({ ...policyVersionQuery(version), enabled: isAsked })
  if (query.isError) return <Trouble error={query.error} onRetry={query.refetch} />
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={isAsked && query.isFetching}
      aria-label={t('policy.versions.rollBackTo', { version })}
      onClick={async () => {
        setIsAsked(true)
        const { data } = query.data === undefined ? await query.refetch() : query
        if (data !== undefined) onRollBack(version, data.source)
      }}
    >
      {t('policy.versions.rollBack')}
    </Button>
  )
}

interface ChoiceProps extends Pick<Props, 'onCompare'> {
  readonly pair: Pair
  readonly versions: readonly PolicyVersionView[]
  readonly hasDraft: boolean
}

function Choice({ pair: { from, to }, versions, hasDraft, onCompare }: ChoiceProps) {
  const { t } = useLanguage()
  const published = versions.map(({ version }) => ({
    value: String(version),
    label: t('policy.version', { version }),
  }))
  const draft = hasDraft ? [{ value: String(DRAFT), label: t('policy.versions.draft') }] : []
  return (
    <div className={classes.choice} id="policy-comparison">
      <Select
        label={t('policy.versions.from')}
        data={published}
        value={String(from)}
        allowDeselect={false}
        onChange={value => onCompare({ from: Number(value), to: to === DRAFT ? undefined : to })}
      />
      <Select
        label={t('policy.versions.to')}
        data={[...draft, ...published]}
        value={String(to)}
        allowDeselect={false}
        onChange={value => onCompare({ from, to: Number(value) === DRAFT ? undefined : Number(value) })}
      />
    </div>
  )
}

function Compared({ pair: { from, to }, source }: { readonly pair: Pair; readonly source: string }) {
  const { t } = useLanguage()
  const before = useQuery(policyVersionQuery(from))
  const after = useQuery({ ...policyVersionQuery(to), enabled: to !== DRAFT })
  const failed = [before, after].find(({ isError }) => isError)
  const young = to === DRAFT ? source : after.data?.source
  if (failed !== undefined) return <Trouble error={failed.error} onRetry={failed.refetch} />
  if (before.data === undefined || young === undefined)
    return (
      <Late>
        <Skeleton height={160} radius="md" />
      </Late>
    )
  const nameOf = (version: number) =>
    version === DRAFT ? t('policy.versions.draft') : t('policy.version', { version })
  const label = t('policy.versions.compared', { from: nameOf(from), to: nameOf(to) })
  return <LineDiff before={before.data.source} after={young} label={label} />
}
