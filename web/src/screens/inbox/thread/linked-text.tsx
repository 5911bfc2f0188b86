import { useQuery } from '@tanstack/react-query'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { meQuery } from '../../../api/queries.ts'
import { classNames } from '../../../components/class-names.ts'
import { splitLinks } from './split-links.ts'
import { splitMentions } from './split-mentions.ts'
import classes from './stream.module.css'

interface Props {
  readonly text: string
  readonly lang: string | undefined
  readonly mentions?: MessageView['mentions']
  readonly className?: string | undefined
}

/** A message's text, in its own language and direction. */
export function LinkedText({ text, lang, mentions = [], className }: Props) {
  let place = 0
  return (
    <p className={classNames(classes.text, className)} lang={lang} dir="auto">
      {splitLinks(text).map(part => {
        place += part.text.length
        if (part.href === null)
          return mentions.length === 0 ? (
            part.text
          ) : (
            <Mentions key={place} text={part.text} mentions={mentions} />
          )
        return (
          <a key={place} href={part.href} target="_blank" rel="noreferrer nofollow">
            {part.text}
          </a>
        )
      })}
    </p>
  )
}

/** The names of colleagues stand out, mine most. */
function Mentions({ text, mentions }: { readonly text: string; readonly mentions: MessageView['mentions'] }) {
  const { data } = useQuery(meQuery)
  const named = mentions.map(({ memberId, name }) => ({ id: memberId, name }))
  let place = 0
  return splitMentions(text, named).map(part => {
    place += part.text.length
    if (part.memberIds.length === 0) return part.text
    const isMine = part.memberIds.includes(data?.member.id ?? '')
    return (
      <b key={place} className={classes.mention} data-mine={isMine || undefined}>
        {part.text}
      </b>
    )
  })
}
