import { IconPaperclip } from '@tabler/icons-react'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './stream.module.css'

const isPicture = (kind: string): boolean => kind === 'photo' || kind === 'gif'

export function Media({ media }: Pick<MessageView, 'media'>) {
  const t = useT()
  if (media.length === 0) return null
  return (
    <div className={classes.media}>
      {media.map(({ kind, url, alt }, index) => {
        const key = `${url} ${index}`
        if (url !== null && isPicture(kind))
          return (
            <figure key={key}>
              <img src={url} alt={alt ?? t('thread.pictureWithoutWords')} loading="lazy" />
              {alt !== null && alt !== '' && <figcaption aria-hidden="true">{alt}</figcaption>}
            </figure>
          )
        if (url?.startsWith('/') && kind === 'video')
          // biome-ignore lint/a11y/useMediaCaption: nobody has written captions; the description is its name
          return <video key={key} src={url} controls preload="metadata" aria-label={alt ?? kind} />
        return (
          <span key={key} className={classes.file}>
            <IconPaperclip size={15} aria-hidden="true" />
            {url === null ? (
              (alt ?? kind)
            ) : (
              <a href={url} target="_blank" rel="noreferrer">
                {alt ?? kind}
              </a>
            )}
          </span>
        )
      })}
    </div>
  )
}
