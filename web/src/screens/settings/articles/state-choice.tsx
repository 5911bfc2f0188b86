import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { ARTICLE_STATES, type ArticleState } from '../../../../../src/core/article/article.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './articles.module.css'

interface Props {
  readonly value: ArticleState
  onChange(state: ArticleState): void
}

/** Who sees it once it is kept, said in words. */
export function StateChoice({ value, onChange }: Props) {
  const t = useT()
  const wordsId = useId()
  return (
    <div className={classes.choice}>
      <span className={classes.label}>{t('articles.state')}</span>
      <SegmentedControl
        aria-label={t('articles.state')}
        aria-describedby={wordsId}
        value={value}
        data={ARTICLE_STATES.map(state => ({ value: state, label: t(`articles.state.${state}`) }))}
        onChange={state => onChange(state as ArticleState)}
      />
      <p id={wordsId}>{t(value === 'draft' ? 'articles.draftWords' : 'articles.publishedWords')}</p>
    </div>
  )
}
