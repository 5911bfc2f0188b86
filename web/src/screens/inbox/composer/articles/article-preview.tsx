import type { OfferedArticle } from '../../../../../../src/contract/article.ts'
import { useT } from '../../../../i18n/locale-provider.tsx'
import classes from '../../../articles/articles.module.css'
import helps from '../helps/helps.module.css'

/** What stands beside the words of an article: what its reader should know. */
export function ArticleAsides({
  article: { language, link },
  wanted,
}: {
  readonly article: OfferedArticle
  readonly wanted: string
}) {
  const t = useT()
  return (
    <>
      {language !== wanted && (
        <p className={classes.aside}>
          {t('articles.otherLanguage', { language: t(`languages.${language}`) })}
        </p>
      )}
      {link === null && <p className={classes.aside}>{t('articles.noLink')}</p>}
    </>
  )
}

/** As it is read before it is sent, beside the list of what can be said. */
export function ArticlePreview({
  article,
  language,
}: {
  readonly article: OfferedArticle
  readonly language: string
}) {
  return (
    <div className={helps.preview}>
      <p lang={article.language}>
        <strong>{article.title}</strong>
      </p>
      {article.link !== null && <p className={helps.aside}>{article.link}</p>}
      <ArticleAsides article={article} wanted={language} />
      <p lang={article.language}>{article.text}</p>
    </div>
  )
}
