import { Button, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { TagView } from '../../../../../src/contract/tag.ts'
import { LONGEST_TAG_DESCRIPTION, LONGEST_TAG_NAME } from '../../../../../src/core/tag/tag.ts'
import { explainTagError } from '../../../components/explain-tag-error.ts'
import { TagChip } from '../../../components/tag-chip.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { isSameName } from '../../inbox/acts/tag-marks.ts'
import { ColourChoice } from './colour-choice.tsx'
import classes from './tags.module.css'
import { type TagDraft, useSaveTag } from './use-tag-acts.ts'

interface Props {
  /** Null: a new one. */
  readonly tag: TagView | null
  readonly tags: readonly TagView[]
  onClose(): void
}

export function TagForm({ tag, tags, onClose }: Props) {
  const t = useT()
  const [draft, setDraft] = useState<TagDraft>(() => draftOf(tag))
  const [isMissing, setMissing] = useState(false)
  const save = useSaveTag(tag === null, onClose)
  const name = draft.name.trim()
  const rival = tags.find(each => each.id !== draft.id && isSameName(each.name, name))
  const put = (change: Partial<TagDraft>) => setDraft(old => ({ ...old, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name === '') setMissing(true)
    else if (rival === undefined) save.mutate({ ...draft, name })
  }
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={tag === null ? t('tags.add') : t('tags.change', { name: tag.name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            data-autofocus
            required
            label={t('tags.name')}
            maxLength={LONGEST_TAG_NAME}
            value={draft.name}
            error={isMissing && name === '' ? t('tags.nameMissing') : rival && tellRival(rival)}
            onChange={event => put({ name: event.currentTarget.value })}
          />
          <ColourChoice value={draft.colour} onChange={colour => put({ colour })} />
          <Textarea
            autosize
            minRows={2}
            label={t('tags.description')}
            description={t('tags.descriptionWords')}
            maxLength={LONGEST_TAG_DESCRIPTION}
            value={draft.description}
            onChange={event => put({ description: event.currentTarget.value })}
          />
          <div className={classes.sample}>
            <TagChip tag={{ name: name === '' ? t('tags.name') : name, colour: draft.colour }} />
          </div>
          {save.error !== null && <p role="alert">{explainTagError(save.error, t)}</p>}
        </Stack>
        <div className={classes.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('tags.save')}
          </Button>
        </div>
      </form>
    </Modal>
  )

  function tellRival({ name: taken, isArchived, mergedInto }: TagView): string {
    const into = tags.find(({ id }) => id === mergedInto)?.name
    if (into !== undefined) return t('tags.takenMerged', { name: taken, into })
    return t(isArchived ? 'tags.takenArchived' : 'tags.taken', { name: taken })
  }
}

const draftOf = (tag: TagView | null): TagDraft =>
  tag === null
    ? { id: crypto.randomUUID(), name: '', colour: 'blue', description: '' }
    : { id: tag.id, name: tag.name, colour: tag.colour, description: tag.description }
