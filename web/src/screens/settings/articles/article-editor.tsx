import { Alert, Button, Tabs } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { isKnownLanguage, KNOWN_LANGUAGES, type KnownLanguage } from '../../../../../src/core/language.ts'
import { focusTrouble } from '../../../components/focus-trouble.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import answers from '../answers/answers.module.css'
import { SectionCard } from '../section-card.tsx'
import {
  type ArticleDraft,
  findUnsound,
  firstLanguage,
  isBegun,
  textsOf,
  troublesOf,
} from './article-draft.ts'
import { ArticleFields } from './article-fields.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { MovedAlert, UnitedAlert } from './moved-alert.tsx'
import { StateChoice } from './state-choice.tsx'
import { type ChangedByBoth, uniteDrafts } from './unite-drafts.ts'
import { explainArticleError, isMoved, useSaveArticle } from './use-article-acts.ts'

interface Props {
  readonly start: ArticleDraft
  onClose(): void
}

/** One article, a language at a time: what is missing is said as one types. */
export function ArticleEditor({ start, onClose }: Props) {
  const { t, locale } = useLanguage()
  const [draft, setDraft] = useState(start)
  /** As the desk has it, as far as this page knows. */
  const [kept, setKept] = useState(start)
  const [changedByBoth, setChangedByBoth] = useState<readonly ChangedByBoth[] | null>(null)
  const isSaved = useRef(false)
  const [isFresh, setFresh] = useState(true)
  const [language, setLanguage] = useState<KnownLanguage>(() => firstLanguage(start, locale))
  const [isTried, setTried] = useState(false)
  const save = useSaveArticle(kept.state === 'published', () => {
    isSaved.current = true
    onClose()
  })
  const unsound = findUnsound(draft)
  const isEmpty = Object.keys(textsOf(draft)).length === 0
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (unsound === null && !isEmpty) return save.mutate(draft)
    focusTrouble(event.currentTarget, () => {
      setTried(true)
      if (unsound !== null) setLanguage(unsound)
    })
  }
  const turnTo = (next: string | null) => {
    if (next === null || !isKnownLanguage(next)) return
    setFresh(false)
    setLanguage(next)
  }
  const unite = (theirs: ArticleDraft) => {
    const united = uniteDrafts(kept, draft, theirs)
    setDraft(united.draft)
    setKept(theirs)
    setChangedByBoth(united.changedByBoth)
    save.reset()
  }
  return (
    <SectionCard
      title={start.version === null ? t('articles.new') : t('articles.edit')}
      words={t('articles.editWords')}
    >
      <form className={answers.form} noValidate onSubmit={submit}>
        <Tabs value={language} onChange={turnTo} keepMounted={false}>
          <Tabs.List aria-label={t('articles.languages')}>
            {KNOWN_LANGUAGES.map(each => (
              <Tabs.Tab
                key={each}
                value={each}
                className={answers.tab}
                data-written={isBegun(draft.texts[each]) || undefined}
              >
                {t(`languages.${each}`)}
                {isTried && Object.values(troublesOf(draft.texts[each])).includes(true) && ' ⚠'}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={language}>
            <ArticleFields
              key={language}
              language={language}
              value={draft.texts[language]}
              isTried={isTried}
              isFresh={isFresh}
              isMissing={isTried && isEmpty}
              onChange={part =>
                setDraft({
                  ...draft,
                  texts: { ...draft.texts, [language]: { ...draft.texts[language], ...part } },
                })
              }
            />
          </Tabs.Panel>
        </Tabs>
        <StateChoice value={draft.state} onChange={state => setDraft({ ...draft, state })} />
        {changedByBoth !== null && <UnitedAlert changedByBoth={changedByBoth} />}
        {isTried && unsound !== null && unsound !== language && (
          <Alert color="red" role="alert">
            {t('articles.seeLanguage', { language: t(`languages.${unsound}`) })}
          </Alert>
        )}
        {isMoved(save.error) && <MovedAlert id={draft.id} onFetched={unite} />}
        {save.error !== null && !isMoved(save.error) && (
          <Alert color="red" role="alert">
            {explainArticleError(save.error, t)}
          </Alert>
        )}
        <div className={answers.buttons}>
          <Button type="submit" loading={save.isPending}>
            {t('articles.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
      <LeaveDialog hasUnsaved={() => !isSaved.current && JSON.stringify(draft) !== JSON.stringify(kept)} />
    </SectionCard>
  )
}
