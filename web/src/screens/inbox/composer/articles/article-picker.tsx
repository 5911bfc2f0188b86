import { Button, Modal, Skeleton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react'
import type { OfferedArticle } from '../../../../../../src/contract/article.ts'
import { sayArticle } from '../../../../../../src/core/article/article.ts'
import { offeredArticlesQuery } from '../../../../api/article-queries.ts'
import { useMay } from '../../../../api/use-may.ts'
import { Trouble } from '../../../../components/trouble.tsx'
import { useIsPhone } from '../../../../components/use-media.ts'
import { useSettled } from '../../../../components/use-settled.ts'
import { useT, WholeLanguage } from '../../../../i18n/locale-provider.tsx'
import { ArticleLinks } from '../../../articles/article-links.tsx'
import classes from '../../../articles/articles.module.css'
import type { ComposerState } from '../composer-state.ts'
import { insertInField } from '../insert-in-field.ts'
import { ArticleOptions } from './article-options.tsx'
import { ArticleAsides } from './article-preview.tsx'
import { roomFor } from './room-for.ts'

const QUIET_MS = 150
const MOST = 20

interface Props {
  /** The customer's. */
  readonly language: string
  readonly composer: ComposerState
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** Gives the focus back to the field. */
  onClose(): void
}

/** The help centre while one answers: searched by words, read before it is sent. What is chosen stands where the cursor was. */
export function ArticlePicker({ language, composer, field, onClose }: Props) {
  const t = useT()
  const insert = (article: OfferedArticle) => {
    onClose()
    if (field.current !== null) insertInField(field.current, sayArticle(article, roomFor(composer)))
  }
  return (
    <Modal
      opened
      centered
      size="xl"
      onClose={onClose}
      returnFocus={false}
      title={t('actions.article')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <WholeLanguage>
        <Picker language={language} onChoose={insert} />
      </WholeLanguage>
    </Modal>
  )
}

interface PickerProps {
  readonly language: string
  onChoose(article: OfferedArticle): void
}

function Picker({ language, onChoose }: PickerProps) {
  const t = useT()
  const isPhone = useIsPhone()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim(), QUIET_MS)
  const { data, error, refetch, isPlaceholderData } = useQuery(offeredArticlesQuery(q, language, MOST))
  const [at, setAt] = useState(0)
  const [isTaken, setIsTaken] = useState(false)
  const found = data?.articles ?? []
  const chosen = found[Math.min(at, found.length - 1)]
  // What is not yet searched is not yet chosen: Enter waits for it.
  const isSearched = q === typed.trim() && data !== undefined && !isPlaceholderData
  useEffect(() => {
    if (!isTaken || !isSearched) return
    setIsTaken(false)
    // Behind this effect: what chooses closes the dialog at once, which nothing can from within.
    if (chosen !== undefined) queueMicrotask(() => onChoose(chosen))
  }, [isTaken, isSearched, chosen, onChoose])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && isSearched && chosen !== undefined) onChoose(chosen)
    else if (event.key === 'Enter') setIsTaken(!isSearched)
    else if (step !== 0 && found.length > 0)
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length)
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        className={classes.search}
        data-autofocus
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.id}`}
        aria-label={t('articles.search')}
        placeholder={t('articles.searchHint')}
        description={isPhone ? null : t('articles.insertHint')}
        inputWrapperOrder={['input', 'description']}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        maxLength={200}
        value={typed}
        onChange={event => {
          setTyped(event.currentTarget.value)
          setAt(0)
          setIsTaken(false)
        }}
        onKeyDown={onKeyDown}
      />
      {data === undefined && error !== null ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton height={320} radius="lg" />
      ) : chosen === undefined ? (
        <Nothing q={q} />
      ) : (
        <div className={classes.columns}>
          <ArticleOptions
            id={listId}
            articles={found}
            chosen={chosen}
            onPick={article => setAt(found.indexOf(article))}
            onChoose={onChoose}
          />
          <Preview article={chosen} language={language} onChoose={() => onChoose(chosen)} />
        </div>
      )}
      <p className={classes.srOnly} role="status">
        {data !== undefined && t('articles.found', { n: found.length })}
      </p>
    </>
  )
}

interface PreviewProps {
  readonly article: OfferedArticle
  readonly language: string
  onChoose(): void
}

function Preview({ article, language, onChoose }: PreviewProps) {
  const t = useT()
  return (
    <section className={classes.preview} aria-label={article.title}>
      <h3 lang={article.language}>{article.title}</h3>
      <div
        className={`${classes.text} ${classes.read}`}
        lang={article.language}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keys
        tabIndex={0}
        key={article.id}
      >
        {article.text}
      </div>
      <ArticleAsides article={article} wanted={language} />
      {article.link !== null && <ArticleLinks key={article.link} link={article.link} />}
      <Button onClick={onChoose}>{t('articles.insertIt')}</Button>
    </section>
  )
}

function Nothing({ q }: { readonly q: string }) {
  const t = useT()
  const mayManage = useMay('macro.manage')
  return (
    <p className={classes.none}>
      {q === '' ? t('articles.noneYet') : t('articles.noneFound', { query: q })}{' '}
      {q === '' && mayManage && (
        <Link to="/settings" search={{ section: 'articles' }}>
          {t('articles.writeFirst')}
        </Link>
      )}
    </p>
  )
}
