import { ActionIcon } from '@mantine/core'
import { IconBook } from '@tabler/icons-react'
import { type RefObject, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { OfferedArticle } from '../../../../../../src/contract/article.ts'
import { sayArticle } from '../../../../../../src/core/article/article.ts'
import { type Action, useActions } from '../../../../actions/registry.ts'
import { useT, WholeLanguage } from '../../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../../parts/lazy-part.tsx'
import type { ComposerState } from '../composer-state.ts'
import { replaceInField } from '../helps/replace-in-field.ts'
import { insertAt } from '../insert-at.ts'
import { roomFor } from './room-for.ts'

const ArticlePicker = lazyPart(() => import('./article-picker.tsx'), 'ArticlePicker')

interface Props {
  readonly language: string
  readonly composer: ComposerState
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** Leads to the help centre, by hand or by `Shift+A`; what is chosen stands where the cursor was. */
export function ArticleReach(props: Props) {
  return (
    <WholeLanguage>
      <Reach {...props} />
    </WholeLanguage>
  )
}

function Reach({ language, composer, field }: Props) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  const label = t('articles.insert')
  const actions = useMemo<readonly Action[]>(
    () => [{ id: 'insertArticle', group: 'answer', label, keys: 'Shift+A', run: () => setIsOpen(true) }],
    [label],
  )
  useActions(actions)
  const close = () => {
    // At once: the field must have the focus back before anything is written into it.
    flushSync(() => setIsOpen(false))
    field.current?.focus()
  }
  const insert = (article: OfferedArticle) => {
    close()
    if (field.current === null) return
    const { value, selectionEnd } = field.current
    const words = insertAt(value, sayArticle(article, roomFor(composer)), selectionEnd, selectionEnd)
    const added = words.length - value.length
    replaceInField(field.current, selectionEnd, selectionEnd, words.slice(selectionEnd, selectionEnd + added))
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
      {isOpen && <ArticlePicker language={language} onChoose={insert} onClose={close} />}
    </>
  )
}
