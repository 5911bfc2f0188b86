import { ActionIcon } from '@mantine/core'
import { IconBook } from '@tabler/icons-react'
import { type RefObject, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Action, useActions } from '../../../../actions/registry.ts'
import { useT } from '../../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../../parts/lazy-part.tsx'
import type { ComposerState } from '../composer-state.ts'
import { writeOnIn } from '../insert-in-field.ts'

const ArticlePicker = lazyPart(() => import('./article-picker.tsx'), 'ArticlePicker')

interface Props {
  readonly language: string
  readonly composer: ComposerState
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** Leads to the help centre, by hand or by `Shift+A`: both are there with the field. */
export function ArticleReach(props: Props) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  const label = t('actions.article')
  const actions = useMemo<readonly Action[]>(
    () => [{ id: 'insertArticle', group: 'answer', label, keys: 'Shift+A', run: () => setIsOpen(true) }],
    [label],
  )
  useActions(actions)
  const close = () => {
    // At once: the field must have the focus back before anything is written into it.
    flushSync(() => setIsOpen(false))
    if (props.field.current !== null) writeOnIn(props.field.current)
  }
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        title={label}
        onClick={() => setIsOpen(true)}
      >
        <IconBook size={17} aria-hidden="true" />
      </ActionIcon>
      {isOpen && <ArticlePicker {...props} onClose={close} />}
    </>
  )
}
