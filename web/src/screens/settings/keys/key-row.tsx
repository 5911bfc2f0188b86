import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApiKeyView } from '../../../../../src/contract/api-key.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { AskFirst } from '../../../components/ask-first.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { Chip } from '../programs/chip.tsx'
import { keysQuery } from '../programs/program-queries.ts'
import { ProgramTrouble } from '../programs/program-trouble.tsx'
import classes from '../programs/programs.module.css'
import { namePermission } from './name-permission.ts'

export function KeyRow({ apiKey }: { readonly apiKey: ApiKeyView }) {
  const { t, formats } = useLanguage()
  const [isAsking, setAsking] = useState(false)
  const { name, prefix, state, permissions } = apiKey
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <div className={classes.name}>
          {name}
          {state !== 'good' && <Chip>{t(`programs.state.${state}`)}</Chip>}
        </div>
        <p className={classes.dim}>
          <span className={classes.code}>{prefix}…</span>
          {' · '}
          {useStory(apiKey)}
        </p>
        <p className={classes.dim}>{formats.list(permissions.map(each => namePermission(each, t)))}</p>
      </div>
      {state === 'good' && (
        <Button
          variant="default"
          size="compact-md"
          aria-label={t('programs.revokeNamed', { name })}
          onClick={() => setAsking(true)}
        >
          {t('programs.revoke')}
        </Button>
      )}
      {isAsking && <Revoke apiKey={apiKey} onClose={() => setAsking(false)} />}
    </li>
  )
}

/** By whom and when it was made, when it was used, when it ends. */
function useStory({ madeAt, madeBy, lastUsedAt, expiresAt }: ApiKeyView): string {
  const { t, formats } = useLanguage()
  const time = (at: string) => formats.dayAndClock(new Date(at))
  const made = time(madeAt)
  const parts = [
    madeBy === null
      ? t('programs.madeAt', { time: made })
      : t('programs.madeBy', { name: madeBy, time: made }),
    lastUsedAt === null ? t('programs.neverUsed') : t('programs.lastUsed', { time: time(lastUsedAt) }),
    ...(expiresAt === null ? [] : [t('programs.expiresAt', { time: time(expiresAt) })]),
  ]
  return parts.join(' · ')
}

function Revoke({ apiKey, onClose }: { readonly apiKey: ApiKeyView; readonly onClose: () => void }) {
  const { t } = useLanguage()
  const queryClient = useQueryClient()
  const { id, name } = apiKey
  const revoke = useMutation({
    mutationFn: () => answerOf(desk.DELETE('/api/keys/{id}', { params: { path: { id } } })),
    onSuccess: onClose,
    onSettled: () => queryClient.invalidateQueries({ queryKey: keysQuery.queryKey }),
  })
  return (
    <AskFirst
      title={t('programs.revokeTitle', { name })}
      words={t('programs.revokeWords')}
      yes={t('programs.revoke')}
      isPending={revoke.isPending}
      trouble={<ProgramTrouble error={revoke.error} />}
      onYes={() => revoke.mutate()}
      onClose={onClose}
    />
  )
}
