import { Button, CloseButton } from '@mantine/core'
import { IconCalendarExclamation, IconClockHour8 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { GapView } from '../../../../src/contract/roster.ts'
import { HALF_MINUTE, useNow } from '../../components/now.ts'
import { useLanguage, useT, WholeLanguage } from '../../i18n/locale-provider.tsx'
import { rosterNowQuery } from '../roster/roster-queries.ts'
import { useRosterWords } from '../roster/use-roster-words.ts'
import classes from './shift-end.module.css'
import { isShiftEnding, nameGap, readTold, rememberTold } from './told.ts'

/** What the roster has to say on every screen: that my shift ends soon, and to supervisors that somebody is missing. */
export function ShiftEnd() {
  const now = useNow(HALF_MINUTE)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const { data } = useQuery(rosterNowQuery)
  const [told, setTold] = useState(readTold)
  if (data === undefined) return null
  const tell = (names: readonly string[]) => setTold(rememberTold(names))
  const { shift } = data
  const isEnding = shift !== null && isShiftEnding(shift, now) && !told.has(shift.to) && path !== '/handover'
  const gaps = path === '/roster' ? [] : data.gaps.filter(gap => !told.has(nameGap(gap)))
  if (!isEnding && gaps.length === 0) return null
  return (
    <WholeLanguage>
      {isEnding && <Ending to={shift.to} onClose={() => tell([shift.to])} />}
      {gaps.length > 0 && <Ahead gaps={gaps} onClose={() => tell(gaps.map(nameGap))} />}
    </WholeLanguage>
  )
}

function Ending({ to, onClose }: { readonly to: string; onClose(): void }) {
  const { t, formats } = useLanguage()
  return (
    <Strip Icon={<IconClockHour8 size={16} aria-hidden="true" />} onClose={onClose}>
      <span>{t('roster.over.reminder', { at: formats.clock(new Date(to)) })}</span>
      <Button component={Link} to="/handover" size="compact-sm" variant="default">
        {t('roster.over.reminderOpen')}
      </Button>
    </Strip>
  )
}

function Ahead({ gaps, onClose }: { readonly gaps: readonly GapView[]; onClose(): void }) {
  const t = useT()
  const words = useRosterWords()
  const [first] = gaps
  return (
    <Strip Icon={<IconCalendarExclamation size={16} aria-hidden="true" />} onClose={onClose}>
      <span>{t('roster.ahead', { count: gaps.length })}</span>
      {first !== undefined && <span className={classes.detail}>{words.gap(first)}</span>}
      <Button
        renderRoot={props => <Link to="/roster" search={{ week: first?.date }} {...props} />}
        size="compact-sm"
        variant="default"
        onClick={onClose}
      >
        {t('roster.aheadOpen')}
      </Button>
    </Strip>
  )
}

interface StripProps {
  readonly Icon: ReactNode
  readonly children: ReactNode
  onClose(): void
}

function Strip({ Icon, children, onClose }: StripProps) {
  const t = useT()
  return (
    <div className={classes.strip} role="status">
      {Icon}
      {children}
      <CloseButton size="sm" c="inherit" aria-label={t('roster.over.putAway')} onClick={onClose} />
    </div>
  )
}
