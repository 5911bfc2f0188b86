import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SampleView } from '../../../../../src/contract/sample.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { AskFirst } from '../../../components/ask-first.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { sampleQuery } from './sample-query.ts'
import { SampleTrouble } from './sample-trouble.tsx'

interface Props {
  readonly kept: SampleView
  onRemoved(): void
  onClose(): void
}

/** Says what goes, in figures, before it goes. */
export function RemoveSample({ kept, onRemoved, onClose }: Props) {
  const t = useT()
  const queryClient = useQueryClient()
  const remove = useMutation({
    mutationFn: () => answerOf(desk.DELETE('/api/sample')),
    onSuccess: async view => {
      queryClient.setQueryData(sampleQuery.queryKey, view)
      onRemoved()
      onClose()
      // What was seen of it is asked for anew where it is shown, and not found.
      await queryClient.invalidateQueries()
    },
  })
  return (
    <AskFirst
      title={t('sample.removeTitle')}
      words={t('sample.removeWords', { what: t('sample.there', kept) })}
      yes={t('sample.remove')}
      isPending={remove.isPending}
      trouble={remove.isError && <SampleTrouble error={remove.error} />}
      onYes={() => remove.mutate()}
      onClose={onClose}
    />
  )
}
