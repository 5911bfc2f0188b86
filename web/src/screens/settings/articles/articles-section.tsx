import { Button, Skeleton } from '@mantine/core'
import { IconBook, IconFileOff, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { articleQuery, articlesQuery } from '../../../api/article-queries.ts'
import { isDeskError } from '../../../api/desk-error.ts'
import { Blank } from '../../../components/blank.tsx'
import { NoticeLine } from '../../../components/notice-line.tsx'
import { Trouble } from '../../../components/trouble.tsx'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import { draftOf, newArticle } from './article-draft.ts'
import { ArticleEditor } from './article-editor.tsx'
import { ArticleList, type ComeBackTo } from './article-list.tsx'
import { articlesNotice } from './articles-notice.ts'

/** Texts of the help centre: found, written, published, removed. */
export function ArticlesSection() {
  return (
    <WholeLanguage>
      <Articles />
    </WholeLanguage>
  )
}

const NEW = 'new'

/** Which one is open stands in the address: from wherever an article is read, one goes on to edit it. */
function Articles() {
  const { open } = useSearch({ from: '/desk/settings' })
  const navigate = useNavigate()
  const go = (id?: string) =>
    void navigate({ to: '/settings', search: { section: 'articles', ...(id !== undefined && { open: id }) } })
  /** The article from which one comes back: the focus goes where it was opened. */
  const left = useRef<string | null>(null)
  const close = () => {
    left.current = open ?? null
    go()
  }
  const comeBackTo: ComeBackTo = id => button => {
    if (button === null || left.current !== id) return
    left.current = null
    button.focus()
  }
  if (open === NEW) return <NewArticle onClose={close} />
  if (open !== undefined) return <KnownArticle key={open} id={open} onClose={close} />
  return <AllArticles onOpen={go} onAdd={() => go(NEW)} comeBackTo={comeBackTo} />
}

function NewArticle({ onClose }: { onClose(): void }) {
  const [start] = useState(newArticle)
  return <ArticleEditor start={start} onClose={onClose} />
}

function KnownArticle({ id, onClose }: { readonly id: string; onClose(): void }) {
  const t = useT()
  // As it is when one begins: what was read before may have been changed since.
  const { data, error, isFetchedAfterMount, refetch } = useQuery({ ...articleQuery(id), staleTime: 0 })
  if (data !== undefined && isFetchedAfterMount)
    return <ArticleEditor start={draftOf(data.article)} onClose={onClose} />
  if (isDeskError(error, 'notFound') || isDeskError(error, 'badRequest'))
    return (
      <Blank Icon={IconFileOff} title={t('articles.gone')}>
        <Button variant="default" onClick={onClose}>
          {t('articles.title')}
        </Button>
      </Blank>
    )
  if (error !== null) return <Trouble error={error} onRetry={() => void refetch()} />
  return <Skeleton height={420} radius="lg" />
}

interface AllProps {
  readonly comeBackTo: ComeBackTo
  onOpen(id: string): void
  onAdd(): void
}

function AllArticles({ comeBackTo, onOpen, onAdd }: AllProps) {
  const t = useT()
  const [query, setQuery] = useState('')
  const { data, error, refetch } = useQuery(articlesQuery(query))
  if (error !== null && data === undefined) return <Trouble error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton height={260} radius="lg" />
  const add = (
    <Button
      ref={comeBackTo(NEW)}
      size="sm"
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={onAdd}
    >
      {t('articles.add')}
    </Button>
  )
  return (
    <SectionCard title={t('articles.title')} words={t('articles.words')} action={add}>
      <NoticeLine board={articlesNotice} />
      {data.count === 0 ? (
        <Blank Icon={IconBook} title={t('articles.none')} words={t('articles.noneWords')} />
      ) : (
        <ArticleList
          articles={data.articles}
          query={query}
          comeBackTo={comeBackTo}
          onQuery={setQuery}
          onOpen={onOpen}
        />
      )}
    </SectionCard>
  )
}
