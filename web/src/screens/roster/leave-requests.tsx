import { Button } from '@mantine/core'
import { IconBeach } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { LeaveView, RosterAnswer } from '../../../../src/contract/roster.ts'
import { mayActOnLeave } from '../../../../src/core/roster/leave.ts'
import { meQuery } from '../../api/queries.ts'
import { useMay } from '../../api/use-may.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './roster.module.css'
import { RosterTrouble } from './roster-trouble.tsx'
import { useActOnLeave } from './use-roster-acts.ts'
import { type RosterWords, useRosterWords } from './use-roster-words.ts'

/** Leave that was asked for, whenever it is for; and what I have, which I may give up. */
export function LeaveRequests({ roster }: { readonly roster: RosterAnswer }) {
  const t = useT()
  const words = useRosterWords()
  const { data: me } = useQuery(meQuery)
  const runsTeam = useMay('team.manage')
  const act = useActOnLeave()
  const shown = listShown(roster, me?.member.id, runsTeam)
  const nameOf = (id: string) => roster.people.find(each => each.id === id)?.name ?? ''
  if (shown.length === 0) return null
  return (
    <section className={classes.requests} aria-label={t('roster.leave')}>
      <h3>{t('roster.leave')}</h3>
      <ul>
        {shown.map(leave => (
          <li key={leave.id}>
            <IconBeach size={16} aria-hidden="true" />
            <span className={classes.request}>
              <span>
                {t('roster.leave.of', { name: nameOf(leave.memberId), when: tellSpan(leave, words) })}
                {leave.state === 'granted' && ` · ${t('roster.leave.chip.granted')}`}
              </span>
              {leave.note !== null && leave.note !== '' && <em dir="auto">{leave.note}</em>}
            </span>
            {(['grant', 'refuse', 'withdraw'] as const)
              .filter(name => mayOffer(name, leave, leave.memberId === me?.member.id, runsTeam))
              .map(name => (
                <Button
                  key={name}
                  size="compact-sm"
                  variant={name === 'grant' ? 'filled' : 'default'}
                  aria-label={`${t(`roster.leave.${name}`)}: ${nameOf(leave.memberId)}`}
                  loading={act.isPending && act.variables.id === leave.id && act.variables.act === name}
                  onClick={() => act.mutate({ id: leave.id, act: name })}
                >
                  {t(`roster.leave.${name}`)}
                </Button>
              ))}
          </li>
        ))}
      </ul>
      <RosterTrouble error={act.error} />
    </section>
  )
}

/** Requests for who decides, one's own for everybody; those granted as far as the week shows them. */
function listShown(
  { asked, leaves }: RosterAnswer,
  myId: string | undefined,
  runsTeam: boolean,
): readonly LeaveView[] {
  const requests = asked.filter(({ memberId }) => runsTeam || memberId === myId)
  const granted = leaves.filter(
    ({ state, memberId }) => state === 'granted' && (runsTeam || memberId === myId),
  )
  return [...requests, ...granted]
}

/** What is asked for is decided; what is granted can be given up. */
function mayOffer(
  name: 'grant' | 'refuse' | 'withdraw',
  { state }: LeaveView,
  isOwn: boolean,
  runsTeam: boolean,
): boolean {
  if (name === 'withdraw' && state === 'asked' && !isOwn) return false
  if (name !== 'withdraw' && state !== 'asked') return false
  return mayActOnLeave(name, state, isOwn, runsTeam)
}

function tellSpan({ date, untilDate, fromClock, toClock }: LeaveView, words: RosterWords): string {
  const isWhole = fromClock === '00:00' && toClock === '24:00'
  if (date === untilDate)
    return isWhole ? words.date(date) : `${words.date(date)} ${words.clocks(fromClock, toClock)}`
  return isWhole
    ? words.span(date, untilDate)
    : `${words.span(date, untilDate)}, ${words.clocks(fromClock, toClock)}`
}
