import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type RefObject, useEffect, useId, useMemo, useState } from 'react'
import type { OfferedArticle } from '../../../../../../src/contract/article.ts'
import type { MacroView } from '../../../../../../src/contract/macro.ts'
import type { TicketDetail } from '../../../../../../src/contract/ticket.ts'
import { sayArticle } from '../../../../../../src/core/article/article.ts'
import { chooseText, joinActs } from '../../../../../../src/core/macro/macro.ts'
import { macrosQuery } from '../../../../api/macro-queries.ts'
import { meQuery } from '../../../../api/queries.ts'
import { useMay } from '../../../../api/use-may.ts'
import { useLanguage, WholeLanguage } from '../../../../i18n/locale-provider.tsx'
import { ArticlePreview } from '../articles/article-preview.tsx'
import { roomFor } from '../articles/room-for.ts'
import type { ComposerState } from '../composer-state.ts'
import { type Answer, toArticleAnswer, toMacroAnswer } from './answer.ts'
import { AnswerOptions } from './answer-options.tsx'
import { findMacros } from './find-macros.ts'
import classes from './helps.module.css'
import { MacroPreview } from './macro-preview.tsx'
import { replaceInField } from './replace-in-field.ts'
import { sayMacro } from './say-macro.ts'
import type { Trigger } from './trigger.ts'
import { useOfferedArticles } from './use-offered-articles.ts'
import { usePickerKeys } from './use-picker-keys.ts'

interface Props {
  readonly detail: TicketDetail
  readonly composer: ComposerState
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly trigger: Trigger
  onClose(): void
}

/** Prepared answers and articles, above the field in which one goes on typing: found by name, seen before they are taken. */
export function MacroPicker(props: Props) {
  return (
    <WholeLanguage>
      <Picker {...props} />
    </WholeLanguage>
  )
}

function Picker({ detail, composer, field, trigger, onClose }: Props) {
  const { t, locale } = useLanguage()
  const listId = useId()
  const { data, isError } = useQuery(macrosQuery)
  const { data: me } = useQuery(meQuery)
  const articles = useOfferedArticles(trigger.query, detail.ticket.language)
  const found = useMemo<readonly Answer[]>(
    () => [
      ...findMacros(data?.macros ?? [], trigger.query, locale).map(toMacroAnswer),
      ...articles.map(toArticleAnswer),
    ],
    [data, trigger.query, locale, articles],
  )
  const [at, setAt] = useState(0)
  const chosen = found[Math.min(at, found.length - 1)]
  // biome-ignore lint/correctness/useExhaustiveDependencies: another word, another first one
  useEffect(() => setAt(0), [trigger.query])

  const insertMacro = (macro: MacroView) => {
    const words = chooseText(macro.texts, detail.ticket.language)
    if (field.current === null || words === null) return
    const { text, unfilled } = sayMacro(detail, me, words.text)
    onClose()
    replaceInField(field.current, trigger.start, trigger.end, text)
    const [first] = unfilled
    if (first !== undefined)
      field.current.setSelectionRange(trigger.start + first.start, trigger.start + first.end)
    if (macro.acts.length > 0 && composer.mode !== 'note')
      composer.changeExtras({ acts: joinActs(composer.extras.acts, macro.acts) })
  }
  const insertArticle = (article: OfferedArticle) => {
    if (field.current === null) return
    onClose()
    replaceInField(field.current, trigger.start, trigger.end, sayArticle(article, roomFor(composer)))
  }
  const insert = (answer: Answer) =>
    answer.is === 'macro' ? insertMacro(answer.macro) : insertArticle(answer.article)
  const optionId = (answer: Answer) => `${listId}-${answer.id}`
  usePickerKeys(field, {
    isOpen: found.length > 0,
    listId,
    activeId: chosen === undefined ? null : optionId(chosen),
    onMove: by => setAt(now => (Math.min(now, found.length - 1) + by + found.length) % found.length),
    onChoose: () => chosen !== undefined && insert(chosen),
    onClose,
  })

  // Whoever writes a path or a sign of his own is not held up.
  if (found.length === 0 && trigger.query !== '') return null
  if (data === undefined && !isError) return null
  return (
    <div className={classes.picker}>
      {chosen === undefined ? (
        <NoAnswer isError={isError} />
      ) : (
        <>
          <div id={listId} className={classes.list} role="listbox" aria-label={t('macros.pick')}>
            <AnswerOptions
              answers={found}
              chosen={chosen}
              optionId={optionId}
              onPoint={setAt}
              onChoose={insert}
            />
          </div>
          {chosen.is === 'macro' ? (
            <MacroPreview detail={detail} macro={chosen.macro} me={me} />
          ) : (
            <ArticlePreview article={chosen.article} language={detail.ticket.language} />
          )}
        </>
      )}
      <p className={classes.srOnly} role="status">
        {t('macros.found', { n: found.length - articles.length })}
        {articles.length > 0 && `, ${t('articles.found', { n: articles.length })}`}
      </p>
    </div>
  )
}

function NoAnswer({ isError }: { readonly isError: boolean }) {
  const { t } = useLanguage()
  const mayManage = useMay('macro.manage')
  return (
    <p className={classes.none}>
      {isError ? t('macros.notLoaded') : t('macros.noneYet')}{' '}
      {mayManage && !isError && (
        <Link to="/settings" search={{ section: 'answers' }}>
          {t('macros.writeFirst')}
        </Link>
      )}
    </p>
  )
}
