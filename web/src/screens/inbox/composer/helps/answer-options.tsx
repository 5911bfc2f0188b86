import { Fragment } from 'react'
import { useLanguage } from '../../../../i18n/locale-provider.tsx'
import type { Answer } from './answer.ts'
import classes from './helps.module.css'

interface Props {
  readonly answers: readonly Answer[]
  readonly chosen: Answer
  optionId(answer: Answer): string
  onPoint(at: number): void
  onChoose(answer: Answer): void
}

/** Prepared answers first, then articles under a heading of their own. */
export function AnswerOptions({ answers, chosen, optionId, onPoint, onChoose }: Props) {
  const { t, locale } = useLanguage()
  const firstArticle = answers.findIndex(({ is }) => is === 'article')
  return answers.map((answer, index) => (
    <Fragment key={answer.id}>
      {index === firstArticle && (
        <p className={classes.heading} role="presentation">
          {t('articles.title')}
        </p>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field, which keeps the focus */}
      <div
        id={optionId(answer)}
        role="option"
        tabIndex={-1}
        aria-selected={answer === chosen}
        // The cursor stays in the field.
        onPointerDown={event => event.preventDefault()}
        onPointerMove={() => onPoint(index)}
        onClick={() => onChoose(answer)}
      >
        {answer.is === 'macro' ? (
          <>
            <span>{answer.macro.name[locale]}</span>
            <kbd>{answer.macro.key}</kbd>
          </>
        ) : (
          <>
            <span lang={answer.article.language}>{answer.article.title}</span>
            <kbd>{answer.article.language.toUpperCase()}</kbd>
          </>
        )}
      </div>
    </Fragment>
  ))
}
