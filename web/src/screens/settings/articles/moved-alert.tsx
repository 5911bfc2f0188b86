import { Alert, Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { articleQuery } from '../../../api/article-queries.ts'
import { queryClient } from '../../../api/query-client.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { type ArticleDraft, draftOf } from './article-draft.ts'
import classes from './articles.module.css'
import type { ArticleField, ChangedByBoth } from './unite-drafts.ts'
import { explainArticleError } from './use-article-acts.ts'

interface MovedProps {
  readonly id: string
  /** The article as somebody else has kept it. */
  onFetched(theirs: ArticleDraft): void
}

/** Somebody else was faster: nothing of what stands here is lost, and both can be brought together. */
export function MovedAlert({ id, onFetched }: MovedProps) {
  const t = useT()
  const fetching = useMutation({
    mutationFn: () => queryClient.fetchQuery({ ...articleQuery(id), staleTime: 0 }),
    onSuccess: ({ article }) => onFetched(draftOf(article)),
  })
  return (
    <Alert color="red" role="alert">
      <div className={classes.told}>
        <p>
          {fetching.error === null
            ? t('articles.refusal.articleMoved')
            : explainArticleError(fetching.error, t)}
        </p>
        <Button variant="default" size="sm" loading={fetching.isPending} onClick={() => fetching.mutate()}>
          {t('articles.unite')}
        </Button>
      </div>
    </Alert>
  )
}

const FIELD_NAMES = {
  title: 'articles.name',
  text: 'articles.text',
  link: 'articles.link',
} as const satisfies Record<ArticleField, string>

/** What came of it: where both changed the same, what the other wrote can be read and copied. */
export function UnitedAlert({ changedByBoth }: { readonly changedByBoth: readonly ChangedByBoth[] }) {
  const t = useT()
  return (
    <Alert color="gray" role="status">
      <div className={classes.told}>
        <p>{t(changedByBoth.length === 0 ? 'articles.united' : 'articles.unitedBoth')}</p>
        {changedByBoth.map(({ language, field, theirs }) => (
          <div key={`${language} ${field}`}>
            <strong>
              {t('articles.theirs', { language: t(`languages.${language}`), field: t(FIELD_NAMES[field]) })}
            </strong>
            <p className={classes.theirs} lang={language}>
              {theirs === '' ? '–' : theirs}
            </p>
          </div>
        ))}
      </div>
    </Alert>
  )
}
