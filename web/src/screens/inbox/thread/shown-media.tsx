import { IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './marks.module.css'
import { Media } from './media.tsx'
import { listVeils, nameLabel } from './name-label.ts'

/** The pictures of a message; behind a veil where the network marks them as hard to look at. */
export function ShownMedia({ message }: { readonly message: MessageView }) {
  const { t, formats } = useLanguage()
  const [isUnveiled, setIsUnveiled] = useState(false)
  const veils = listVeils(message.labels)
  if (message.media.length === 0 || veils.length === 0 || isUnveiled) return <Media media={message.media} />
  return (
    <div className={classes.veil}>
      <IconEyeOff size={18} aria-hidden="true" />
      <span>{t('labels.veiled', { labels: formats.list(veils.map(each => nameLabel(each, t))) })}</span>
      <button type="button" className={classes.unveil} onClick={() => setIsUnveiled(true)}>
        {t('labels.unveil')}
      </button>
    </div>
  )
}
