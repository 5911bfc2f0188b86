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
          return <img key={key} src={url} alt={alt ?? t('thread.pictureWithoutWords')} loading="lazy" />
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
