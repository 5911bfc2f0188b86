import { Skeleton } from '@mantine/core'
import { IconMessageQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { type Action, useActions } from '../../actions/registry.ts'
import { Blank } from '../../components/blank.tsx'
import { Late } from '../../components/late.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useIsPhone } from '../../components/use-media.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { ANSWER_FIELD } from './answer-form.tsx'
import { AskedDetail } from './asked-detail.tsx'
import { AskedList } from './asked-list.tsx'
import { askedQuery } from './asked-query.ts'
import { DepartmentLoad } from './department-load.tsx'
import classes from './departments.module.css'
import { sortAsked } from './sort-asked.ts'

const route = getRouteApi('/desk/departments')

interface Props {
  /** Whether all departments stand below mine. */
  readonly showsLoad: boolean
}

/** The questions to my departments in a list, and beside it the one that is looked at. */
export function AskedDesk({ showsLoad }: Props) {
  const t = useT()
  const { ask } = route.useSearch()
  const navigate = route.useNavigate()
  const isPhone = useIsPhone()
  const query = useQuery(askedQuery)
  const sorted = useMemo(() => sortAsked(query.data?.escalations ?? []), [query.data])
  const rows = [...sorted.owed, ...sorted.others]
  const chosen = rows.find(({ id }) => id === ask)
  const choose = (id: string | undefined) => void navigate({ search: { ask: id } })
  const firstId = isPhone || chosen !== undefined ? undefined : rows[0]?.id
  useEffect(() => {
    // In the address, so that it stays open when it is answered and goes down in the list.
    if (firstId !== undefined) void navigate({ search: { ask: firstId }, replace: true })
  }, [firstId, navigate])
  useAskedActions(by => {
    const place = rows.findIndex(({ id }) => id === chosen?.id)
    const row = rows[place + by]
    if (row !== undefined) choose(row.id)
  })
  return (
    <div className={classes.desk}>
      <title>{`${t('asked.title')} · Pronto`}</title>
      {(!isPhone || chosen === undefined) && (
        <section className={classes.side}>
          <header>
            <h1>{t('asked.title')}</h1>
            <p>{t('asked.words')}</p>
          </header>
          {query.isError && <Trouble error={query.error} onRetry={query.refetch} />}
          {query.isPending && (
            <Late>
              <Skeleton height={260} radius="md" />
            </Late>
          )}
          {query.isSuccess && rows.length === 0 && (
            <Blank Icon={IconMessageQuestion} title={t('asked.empty')} words={t('asked.emptyWords')} />
          )}
          {rows.length > 0 && <AskedList sorted={sorted} chosenId={chosen?.id} />}
          {showsLoad && (
            <>
              <h2>{t('asked.all')}</h2>
              <DepartmentLoad />
            </>
          )}
        </section>
      )}
      {chosen !== undefined && (
        <AskedDetail
          key={chosen.id}
          escalation={chosen}
          onBack={isPhone ? () => choose(undefined) : undefined}
        />
      )}
      {query.isSuccess && rows.length === 0 && !isPhone && (
        <section className={classes.detail}>
          <Blank Icon={IconMessageQuestion} title={t('asked.choose')} words={t('asked.chooseWords')} />
        </section>
      )}
    </div>
  )
}

/** `j` and `k` go through the list, `r` begins to answer. */
function useAskedActions(onStep: (by: 1 | -1) => void): void {
  const t = useT()
  const step = useRef(onStep)
  step.current = onStep
  const actions = useMemo<readonly Action[]>(
    () => [
      { id: 'nextAsked', group: 'list', label: t('asked.next'), keys: 'j', run: () => step.current(1) },
      {
        id: 'previousAsked',
        group: 'list',
        label: t('asked.previous'),
        keys: 'k',
        run: () => step.current(-1),
      },
      {
        id: 'writeAnswer',
        group: 'answer',
        label: t('asked.write'),
        keys: 'r',
        run: () => document.getElementById(ANSWER_FIELD)?.focus(),
      },
    ],
    [t],
  )
  useActions(actions)
}
