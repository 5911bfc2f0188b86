import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TranslationSettings } from '../../../../../src/contract/translation.ts'
import type { TranslationReach } from '../../../../../src/core/translation/translation.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { AskFirst } from '../../../components/ask-first.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { ProgramTrouble } from '../programs/program-trouble.tsx'
import programs from '../programs/programs.module.css'
import { Leaving } from './leaving.tsx'
import { ReachChoice } from './reach-choice.tsx'
import { TranslationTrouble } from './translation-trouble.tsx'
import classes from './translations.module.css'
import { useInto } from './use-into.ts'

interface Props {
  readonly settings: TranslationSettings
  readonly service: NonNullable<TranslationSettings['service']>
  onChange(): void
}

/** The service that is connected. */
export function ServiceCard({ settings, service, onChange }: Props) {
  const t = useT()
  const queryClient = useQueryClient()
  const [isRemoving, setRemoving] = useState(false)
  const { host } = new URL(service.url)
  const name = settings.kinds.find(({ kind }) => kind === service.kind)?.displayName ?? service.kind
  const onSettled = () => queryClient.invalidateQueries({ queryKey: ['translation'] })
  const change = useMutation({
    mutationFn: (reach: TranslationReach) =>
      answerOf(desk.PATCH('/api/translation/service', { body: { reach } })),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: () => answerOf(desk.DELETE('/api/translation/service')),
    onSuccess: () => setRemoving(false),
    onSettled,
  })
  return (
    <div className={classes.stack}>
      <div className={programs.row}>
        <div className={programs.what}>
          <div className={programs.name}>{t('translations.at', { name, host })}</div>
          <p className={programs.dim}>{useInto(service.pairs)}</p>
        </div>
        <div className={programs.acts}>
          <Button size="compact-md" variant="default" onClick={onChange}>
            {t('translations.change')}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => setRemoving(true)}>
            {t('translations.remove')}
          </Button>
        </div>
      </div>
      <ReachChoice
        value={change.isPending ? change.variables : service.reach}
        onChange={reach => change.mutate(reach)}
      />
      <TranslationTrouble error={change.error} />
      <Leaving host={host} />
      {isRemoving && (
        <AskFirst
          title={t('translations.removeTitle')}
          words={t('translations.removeWords', { host })}
          yes={t('translations.remove')}
          isPending={remove.isPending}
          trouble={<ProgramTrouble error={remove.error} />}
          onYes={() => remove.mutate()}
          onClose={() => setRemoving(false)}
        />
      )}
    </div>
  )
}
