import { ActionIcon, Badge } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { RefCallback } from 'react'
import type { ArticleLine } from '../../../../../src/contract/article.ts'
import { listWritten } from '../../../../../src/core/article/article.ts'
import { SearchField } from '../../../components/search-field.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import answers from '../answers/answers.module.css'
import { titleOf } from './article-draft.ts'
import classes from './articles.module.css'
import { useRemoveArticle } from './use-article-acts.ts'

/** For the button by which `id` is opened. */
export type ComeBackTo = (id: string) => RefCallback<HTMLButtonElement>

interface Props {
  readonly articles: readonly ArticleLine[]
  readonly query: string
  readonly comeBackTo: ComeBackTo
  onQuery(query: string): void
  onOpen(id: string): void
}

export function ArticleList({ articles, query, comeBackTo, onQuery, onOpen }: Props) {
  const { t } = useLanguage()
  return (
    <>
      <div className={answers.tools}>
        <SearchField
          label={t('articles.search')}
          hint={t('articles.searchHint')}
          clear={t('articles.clear')}
          value={query}
          onChange={onQuery}
        />
      </div>
      {articles.length === 0 ? (
        <p className={answers.none}>{t('articles.noneFound', { query })}</p>
      ) : (
        <ul className={answers.list}>
          {articles.map(article => (
            <Row
              key={article.id}
              article={article}
              openRef={comeBackTo(article.id)}
              onOpen={() => onOpen(article.id)}
            />
          ))}
        </ul>
      )}
    </>
  )
}

interface RowProps {
  readonly article: ArticleLine
  readonly openRef: RefCallback<HTMLButtonElement>
  onOpen(): void
}

function Row({ article, openRef, onOpen }: RowProps) {
  const { t, locale, formats } = useLanguage()
  const remove = useRemoveArticle()
  const title = titleOf(article.texts, locale)
  const written = listWritten(article.texts)
  const shown = article.texts[locale] === undefined ? written[0] : locale
  const time = formats.dayAndClock(new Date(article.changedAt))
  const by = article.changedBy
  const asides = [
    written.join(' · ').toUpperCase(),
    ...(written.some(each => article.texts[each]?.link != null) ? [t('articles.hasLink')] : []),
    by === null ? t('articles.changed', { time }) : t('articles.changedBy', { time, by }),
  ]
  return (
    <li className={answers.row}>
      <button ref={openRef} type="button" className={answers.open} onClick={onOpen}>
        <span className={classes.name}>
          <span lang={shown}>{title}</span>
          {article.state === 'draft' && (
            <Badge size="sm" variant="light" color="gray" className={classes.state}>
              {t('articles.state.draft')}
            </Badge>
          )}
        </span>
        <span className={answers.text} lang={shown}>
          {shown === undefined ? '' : article.texts[shown]?.beginning}
        </span>
        <span className={answers.aside}>{asides.join(', ')}</span>
      </button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('articles.remove', { title })}
        title={t('articles.remove', { title })}
        loading={remove.isPending}
        onClick={() => remove.mutate({ id: article.id, title, removed: true })}
      >
        <IconTrash size={17} aria-hidden="true" />
      </ActionIcon>
    </li>
  )
}
