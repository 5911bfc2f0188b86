import { Button, Skeleton } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SessionView } from '../../../../../src/contract/people.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { isDeskError } from '../../../api/desk-error.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useLanguage, useT } from '../../../i18n/locale-provider.tsx'
import type { Translate } from '../../../i18n/translator.ts'
import { SectionCard } from '../section-card.tsx'
import classes from './account.module.css'
import { sessionsQuery } from './sessions-query.ts'

/** Where I am signed in; a device that was lost is signed out from here. */
export function SessionList() {
  const t = useT()
  const { data, error, refetch } = useQuery(sessionsQuery)
  const endOthers = useEnding(() => answerOf(desk.POST('/api/me/sessions/end-others')))
  const sessions = data?.sessions ?? []
  const action = sessions.length > 1 && (
    <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
      {t('account.endOthers')}
    </Button>
  )
  return (
    <SectionCard title={t('account.sessions')} words={t('account.sessionsWords')} action={action}>
      {error !== null && <Trouble error={error} onRetry={() => void refetch()} />}
      {endOthers.isError && <Trouble error={endOthers.error} />}
      {data === undefined && error === null && <Skeleton height={120} radius="lg" />}
      {sessions.length > 0 && (
        <ul className={classes.list}>
          {sessions.map(session => (
            <Session key={session.id} session={session} />
          ))}
        </ul>
      )}
    </SectionCard>
  )
}

function useEnding(mutationFn: () => Promise<unknown>) {
  const queryClient = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => queryClient.invalidateQueries(sessionsQuery) })
}

const ON_THE_WAY = ['iPhone', 'iPad', 'Android']

function Session({ session }: { readonly session: SessionView }) {
  const { t, formats } = useLanguage()
  const { id, system, seenAt, isThis } = session
  const end = useEnding(() => answerOf(desk.DELETE('/api/me/sessions/{id}', { params: { path: { id } } })))
  const Icon = ON_THE_WAY.includes(system ?? '') ? IconDeviceMobile : IconDeviceDesktop
  const device = nameDevice(session, t)
  // It has ended by itself meanwhile: the list that comes says so.
  const error = isDeskError(end.error, 'notFound') ? null : end.error
  return (
    <li className={classes.session} aria-label={device}>
      <Icon size={22} aria-hidden="true" />
      <div>
        <b>{device}</b>
        <small>
          {isThis
            ? t('account.here')
            : t('account.seen', { ago: formats.ago(Date.now() - new Date(seenAt).getTime()) })}
        </small>
        {error !== null && <Trouble error={error} />}
      </div>
      {!isThis && (
        <Button size="compact-md" variant="default" loading={end.isPending} onClick={() => end.mutate()}>
          {t('account.end')}
        </Button>
      )}
    </li>
  )
}

function nameDevice({ browser, system }: SessionView, t: Translate): string {
  if (browser !== null && system !== null) return t('account.device', { browser, system })
  return browser ?? system ?? t('account.unknownDevice')
}
