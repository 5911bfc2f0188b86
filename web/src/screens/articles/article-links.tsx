import { Button } from '@mantine/core'
import { IconCheck, IconCopy, IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './articles.module.css'

/** The address of an article: to be copied, and to be looked at as customers see it. */
export function ArticleLinks({ link }: { readonly link: string }) {
  const t = useT()
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  const Icon = copied === true ? IconCheck : IconCopy
  return (
    <div className={classes.links}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Icon size={14} aria-hidden="true" />}
        onClick={() => void copy().catch(() => setCopied(false))}
      >
        {copied === true ? t('articles.copied') : t('articles.copyLink')}
      </Button>
      <a href={link} target="_blank" rel="noreferrer noopener">
        {t('articles.openLink')} <IconExternalLink size={13} aria-hidden="true" />
      </a>
      <p className={classes.address} role="status">
        {copied === false && `${t('articles.notCopied')}: `}
        {link}
      </p>
    </div>
  )
}
