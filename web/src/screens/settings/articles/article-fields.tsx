import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  LONGEST_ARTICLE_LINK,
  LONGEST_ARTICLE_TEXT,
  LONGEST_ARTICLE_TITLE,
} from '../../../../../src/core/article/article.ts'
import type { KnownLanguage } from '../../../../../src/core/language.ts'
import { useIsPhone } from '../../../components/use-media.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { type ArticleDraft, isHopeless, troublesOf } from './article-draft.ts'
import classes from './articles.module.css'

type DraftText = ArticleDraft['texts'][KnownLanguage]

interface Props {
  readonly language: KnownLanguage
  readonly value: DraftText
  /** Somebody wanted to keep it: what is missing is said everywhere. */
  readonly isTried: boolean
  /** One has just come here: the cursor stands in it, where that brings up no keys over the page. */
  readonly isFresh: boolean
  /** It is written in no language. */
  readonly isMissing: boolean
  onChange(part: Partial<DraftText>): void
}

/** So near to the end of what fits, what is left is counted. */
const COUNTED_FROM = LONGEST_ARTICLE_TEXT - 1000

/** What an article says in one language. */
export function ArticleFields({ language, value, isTried, isFresh, isMissing, onChange }: Props) {
  const t = useT()
  const isPhone = useIsPhone()
  /** What somebody changed: the rest is not held against anyone before he wants to keep it. */
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  const change = (part: Partial<DraftText>) => {
    setChanged(new Set([...changed, ...Object.keys(part)]))
    onChange(part)
  }
  const troubles = troublesOf(value)
  // Said as one types, never as one leaves a field: the button that is being pressed would move away.
  const isTold = (field: 'title' | 'text') => troubles[field] && (isTried || changed.has(field))
  return (
    <div className={classes.writing}>
      <TextInput
        autoFocus={isFresh && !isPhone}
        label={t('articles.name')}
        description={t('articles.nameWords')}
        lang={language}
        maxLength={LONGEST_ARTICLE_TITLE}
        value={value.title}
        error={isMissing ? t('articles.nothingWritten') : isTold('title') ? t('articles.nameMissing') : null}
        onChange={event => change({ title: event.currentTarget.value })}
      />
      <div>
        <Textarea
          label={t('articles.text')}
          description={t('articles.textWords')}
          lang={language}
          autosize
          minRows={8}
          maxRows={24}
          maxLength={LONGEST_ARTICLE_TEXT}
          value={value.text}
          error={isTold('text') ? t('articles.textMissing') : null}
          onChange={event => change({ text: event.currentTarget.value })}
        />
        {value.text.length > COUNTED_FROM && (
          <p className={classes.left}>
            {t('articles.left', { n: LONGEST_ARTICLE_TEXT - value.text.length })}
          </p>
        )}
      </div>
      <TextInput
        type="url"
        inputMode="url"
        label={t('articles.link')}
        description={t('articles.linkWords')}
        maxLength={LONGEST_ARTICLE_LINK}
        value={value.link}
        error={troubles.link && (isTried || isHopeless(value.link)) ? t('articles.linkWrong') : null}
        onChange={event => change({ link: event.currentTarget.value })}
      />
    </div>
  )
}
