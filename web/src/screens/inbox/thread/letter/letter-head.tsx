import type { MessageView } from '../../../../../../src/contract/ticket.ts'
import { useT } from '../../../../i18n/locale-provider.tsx'
import classes from './letter.module.css'
import { nameCorrespondent, writeCorrespondent } from './name-correspondent.ts'
import { ProofList, SenderMark } from './sender-mark.tsx'

type Letter = NonNullable<MessageView['letter']>

interface Props {
  readonly message: MessageView
  readonly letter: Letter
}

/** What stands above a letter: its subject, to whom it went, and whether it comes from whom it says. */
export function LetterHead({ message, letter }: Props) {
  const t = useT()
  const isTheirs = message.direction === 'inbound'
  return (
    <header className={classes.head}>
      <h3 className={classes.subject} dir="auto">
        {letter.subject === '' ? t('letter.noSubject') : letter.subject}
      </h3>
      {letter.forwardedBy !== null && (
        <p className={classes.line}>
          {t('letter.forwardedBy', { who: writeCorrespondent(letter.forwardedBy) })}
        </p>
      )}
      {isTheirs && <SenderMark proofs={letter.proofs} />}
      <details className={classes.fold}>
        <summary>
          <Recipients letter={letter} />
        </summary>
        <dl className={classes.people}>
          {isTheirs && <Line name={t('letter.from')} people={[authorOf(message)]} />}
          <Line name={t('letter.to')} people={letter.to.map(writeCorrespondent)} />
          <Line name={t('letter.cc')} people={letter.cc.map(writeCorrespondent)} />
        </dl>
        {isTheirs && <ProofList proofs={letter.proofs} />}
      </details>
    </header>
  )
}

const authorOf = ({ author }: MessageView): string =>
  writeCorrespondent({ name: author.name, address: author.handle ?? author.name })

function Recipients({ letter }: Pick<Props, 'letter'>) {
  const t = useT()
  const [first, ...others] = [...letter.to, ...letter.cc]
  if (first === undefined) return t('letter.to')
  const who = nameCorrespondent(first)
  return t('letter.toWhom', {
    who: others.length === 0 ? who : t('letter.andMore', { who, n: others.length }),
  })
}

function Line({ name, people }: { readonly name: string; readonly people: readonly string[] }) {
  if (people.length === 0) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{people.join(', ')}</dd>
    </div>
  )
}
