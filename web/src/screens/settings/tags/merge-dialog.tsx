import { Button, Modal, Select } from '@mantine/core'
import { useState } from 'react'
import type { TagView } from '../../../../../src/contract/tag.ts'
import { explainTagError } from '../../../components/explain-tag-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './tags.module.css'
import { useMergeTag } from './use-tag-acts.ts'

interface Props {
  readonly tag: TagView
  readonly tags: readonly TagView[]
  onClose(): void
}

/** Asks into which one, and says how many tickets that concerns before it is done. */
export function MergeDialog({ tag, tags, onClose }: Props) {
  const t = useT()
  const [intoId, setIntoId] = useState<string | null>(null)
  const merge = useMergeTag(onClose)
  const others = tags.filter(each => each.id !== tag.id && each.mergedInto === null && !each.isArchived)
  const into = others.find(({ id }) => id === intoId)
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('tags.merge', { name: tag.name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Select
        data-autofocus
        searchable
        label={t('tags.mergeInto')}
        placeholder={t('tags.mergeChoose')}
        nothingFoundMessage={t('acts.none')}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={intoId}
        onChange={setIntoId}
      />
      <p className={classes.dialogWords} role="status">
        {into === undefined
          ? t('tags.mergeWords')
          : t('tags.mergeSure', { name: tag.name, into: into.name, n: tag.tickets ?? 0 })}
      </p>
      {merge.error !== null && <p role="alert">{explainTagError(merge.error, t)}</p>}
      <div className={classes.dialogActs}>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button
          disabled={into === undefined}
          loading={merge.isPending}
          onClick={() => into !== undefined && merge.mutate({ from: tag, into })}
        >
          {t('tags.mergeYes')}
        </Button>
      </div>
    </Modal>
  )
}
