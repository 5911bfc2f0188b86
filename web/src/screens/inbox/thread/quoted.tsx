import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './quoted.module.css'

/** The post that a message quotes, small beneath its words. */
export function Quoted({ quoted }: { readonly quoted: MessageView['quoted'] }) {
  const t = useT()
  if (quoted === null) return null
  return (
    <blockquote className={classes.quoted} aria-label={t('thread.quotes', { author: quoted.author })}>
      <strong dir="auto">{quoted.author}</strong>
      <p dir="auto">{quoted.text === '' ? t('thread.deletedText') : quoted.text}</p>
    </blockquote>
  )
}
