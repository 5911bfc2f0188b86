import { Skeleton } from '@mantine/core'
import { IconCoffee } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { HandoverAnswer } from '../../../../src/contract/handover.ts'
import { Blank } from '../../components/blank.tsx'
import { Late } from '../../components/late.tsx'
import { NoticeLine } from '../../components/notice-line.tsx'
import { useNow } from '../../components/now.ts'
import { Page } from '../../components/page.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useLanguage, useT, WholeLanguage } from '../../i18n/locale-provider.tsx'
import { rosterNotice } from '../roster/notice.ts'
import { HandoverForm } from './handover-form.tsx'
import { handoverQuery } from './handover-queries.ts'

/** What I have in hand at the end of my shift, and who has it next. */
export function HandoverScreen() {
  return (
    <WholeLanguage>
      <WordedScreen />
    </WholeLanguage>
  )
}

function WordedScreen() {
  const t = useT()
  const query = useQuery(handoverQuery)
  return (
    <Page title={t('roster.over.title')} words={t('roster.over.words')}>
      <NoticeLine board={rosterNotice} />
      {query.data !== undefined && <Content handover={query.data} />}
      {query.data === undefined && query.isError && <Trouble error={query.error} onRetry={query.refetch} />}
      {query.data === undefined && !query.isError && (
        <Late>
          <Skeleton height={320} radius="lg" />
        </Late>
      )}
    </Page>
  )
}

function Content({ handover }: { readonly handover: HandoverAnswer }) {
  const t = useT()
  return (
    <>
      <ShiftWords shift={handover.shift} />
      {handover.tickets.length === 0 ? (
        <Blank Icon={IconCoffee} title={t('roster.over.nothing')} words={t('roster.over.nothingWords')} />
      ) : (
        <HandoverForm handover={handover} />
      )}
    </>
  )
}

function ShiftWords({ shift }: Pick<HandoverAnswer, 'shift'>) {
  const { t, formats } = useLanguage()
  const now = useNow()
  if (shift === null) return null
  const at = formats.clock(new Date(shift.to))
  const isOver = Date.parse(shift.to) <= now
  return <p>{isOver ? t('roster.over.shiftEnded', { at }) : t('roster.over.shiftEnds', { at })}</p>
}
