import { Button, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SampleView } from '../../../../../src/contract/sample.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { sampleQuery } from './sample-query.ts'
import { SampleTrouble } from './sample-trouble.tsx'
import classes from './workspace.module.css'

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
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('sample.removeTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p>{t('sample.removeWords', { what: t('sample.there', kept) })}</p>
      {remove.isError && <SampleTrouble error={remove.error} />}
      <div className={classes.dialogActs}>
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button color="var(--urgent-edge)" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('sample.remove')}
        </Button>
      </div>
    </Modal>
  )
}
