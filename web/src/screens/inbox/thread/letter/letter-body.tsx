import { IconFileText, IconMailOpened, IconPhotoOff } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { MessageView } from '../../../../../../src/contract/ticket.ts'
import { langOf } from '../../../../i18n/lang-of.ts'
import { useT } from '../../../../i18n/locale-provider.tsx'
import { LinkedText } from '../linked-text.tsx'
import { Files } from './files.tsx'
import classes from './letter.module.css'
import { LetterHead } from './letter-head.tsx'
import { listShownFiles } from './list-shown-files.ts'
import { WrittenLetter } from './written-letter.tsx'

interface Props {
  readonly message: MessageView
  readonly letter: NonNullable<MessageView['letter']>
  /** What it says, as text. */
  readonly words: ReactNode
}

/** A letter: its head, its words, and on demand as its author's program drew it. */
export function LetterBody({ message, letter, words }: Props) {
  const t = useT()
  const [isWhole, setIsWhole] = useState(false)
  const html = isWhole && !message.isDeleted ? letter.html : null
  const lang = langOf(message.language)
  return (
    <>
      <LetterHead message={message} letter={letter} />
      {html === null ? words : <WrittenLetter html={html} />}
      {letter.html !== null && !message.isDeleted && (
        <div className={classes.acts}>
          <button
            type="button"
            className={classes.act}
            aria-expanded={isWhole}
            onClick={() => setIsWhole(!isWhole)}
          >
            {isWhole ? (
              <IconFileText size={14} aria-hidden="true" />
            ) : (
              <IconMailOpened size={14} aria-hidden="true" />
            )}
            {isWhole ? t('letter.asText') : t('letter.asWritten')}
          </button>
        </div>
      )}
      {letter.blockedImages > 0 && (
        <p className={classes.line}>
          <IconPhotoOff size={14} aria-hidden="true" />
          {t('letter.blockedImages', { n: letter.blockedImages })}
        </p>
      )}
      {letter.rest !== '' && html === null && (
        <details className={classes.fold}>
          <summary>{t('letter.rest')}</summary>
          <LinkedText className={classes.rest} lang={lang} text={letter.rest} />
        </details>
      )}
      <Files files={listShownFiles(message.files, html)} />
    </>
  )
}
