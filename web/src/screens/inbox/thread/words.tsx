import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { langOf } from '../../../i18n/lang-of.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { LinkedText } from './linked-text.tsx'
import { LongWords } from './long-words.tsx'
import { wordsOf } from './words-of.ts'

const LetterBody = lazyPart(() => import('./letter/letter-body.tsx'), 'LetterBody')
const Files = lazyPart(() => import('./letter/files.tsx'), 'Files')

interface Props {
  readonly message: MessageView
  readonly className?: string | undefined
  readonly isNewest?: boolean
}

/** What a message says, with the files that came with it. What only letters need is fetched with the first one. */
export function Words({ message, className, isNewest = false }: Props) {
  const t = useT()
  const text = wordsOf(message, t)
  const plain = (
    <LongWords message={message} text={text} isNewest={isNewest}>
      <LinkedText
        className={className}
        lang={langOf(message.language)}
        text={text}
        mentions={message.mentions}
      />
    </LongWords>
  )
  if (message.letter !== null)
    return <LetterBody message={message} letter={message.letter} words={plain} meanwhile={plain} />
  return (
    <>
      {plain}
      {message.files.length > 0 && <Files files={message.files} />}
    </>
  )
}
