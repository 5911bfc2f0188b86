import { lazy, Suspense } from 'react'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { langOf } from '../../../i18n/lang-of.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { LinkedText } from './linked-text.tsx'
import { wordsOf } from './words-of.ts'

const LetterBody = lazy(() => import('./letter/letter-body.tsx').then(file => ({ default: file.LetterBody })))
const Files = lazy(() => import('./letter/files.tsx').then(file => ({ default: file.Files })))

interface Props {
  readonly message: MessageView
  readonly className?: string | undefined
}

/** What a message says, with the files that came with it. What only letters need is fetched with the first one. */
export function Words({ message, className }: Props) {
  const t = useT()
  const plain = (
    <LinkedText className={className} lang={langOf(message.language)} text={wordsOf(message, t)} />
  )
  if (message.letter !== null)
    return (
      <Suspense fallback={plain}>
        <LetterBody message={message} letter={message.letter} />
      </Suspense>
    )
  return (
    <>
      {plain}
      {message.files.length > 0 && (
        <Suspense>
          <Files files={message.files} />
        </Suspense>
      )}
    </>
  )
}
