import { useEffect } from 'react'
import type { OfferedArticle } from '../../../../../../src/contract/article.ts'
import { useT } from '../../../../i18n/locale-provider.tsx'
import classes from '../../../articles/articles.module.css'

interface Props {
  readonly id: string
  readonly articles: readonly OfferedArticle[]
  readonly chosen: OfferedArticle
  onPick(article: OfferedArticle): void
  onChoose(article: OfferedArticle): void
}

/** What was found; the field above it keeps the focus. */
export function ArticleOptions({ id, articles, chosen, onPick, onChoose }: Props) {
  const t = useT()
  const optionId = (article: OfferedArticle) => `${id}-${article.id}`
  const active = optionId(chosen)
  useEffect(() => {
    // Braces: what it gives back in newer browsers is no way to undo it.
    document.getElementById(active)?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div id={id} className={classes.options} role="listbox" aria-label={t('articles.title')}>
      {articles.map(article => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field, which keeps the focus
        <div
          key={article.id}
          id={optionId(article)}
          className={classes.option}
          role="option"
          tabIndex={-1}
          aria-selected={article === chosen}
          onPointerDown={event => event.preventDefault()}
          onClick={() => onPick(article)}
          onDoubleClick={() => onChoose(article)}
        >
          <span lang={article.language}>{article.title}</span>
          <small lang={article.language}>{article.text.slice(0, 120)}</small>
        </div>
      ))}
    </div>
  )
}
