import { classNames } from '../../../components/class-names.ts'
import { splitLinks } from './split-links.ts'
import classes from './stream.module.css'

interface Props {
  readonly text: string
  readonly lang: string | undefined
  readonly className?: string | undefined
}

/** A message's text, in its own language and direction. */
export function LinkedText({ text, lang, className }: Props) {
  let place = 0
  return (
    <p className={classNames(classes.text, className)} lang={lang} dir="auto">
      {splitLinks(text).map(part => {
        place += part.text.length
        if (part.href === null) return part.text
        return (
          <a key={place} href={part.href} target="_blank" rel="noreferrer nofollow">
            {part.text}
          </a>
        )
      })}
    </p>
  )
}
