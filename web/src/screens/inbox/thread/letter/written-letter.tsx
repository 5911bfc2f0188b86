import { useEffect, useState } from 'react'
import { styleNonce } from '../../../../app/style-nonce.ts'
import { useT } from '../../../../i18n/locale-provider.tsx'
import classes from './letter.module.css'
import { sealLetter } from './seal-letter.ts'
import { guessHeight } from './write-page.ts'

interface Props {
  readonly html: string
  readonly text: string
}

/** A letter's HTML in a frame that can run nothing, fetch nothing and reach nothing. */
export function WrittenLetter({ html, text }: Props) {
  const t = useT()
  const page = useSealed(html)
  if (page === null) return <div className={classes.frame} style={{ height: 120 }} aria-busy="true" />
  const pictures = page.split('<img').length - 1
  return (
    <div className={classes.frame} style={{ height: guessHeight(text, pictures) }}>
      <iframe sandbox="" srcDoc={page} title={t('letter.frame')} referrerPolicy="no-referrer" />
    </div>
  )
}

function useSealed(html: string): string | null {
  const [page, setPage] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    void sealLetter(html, styleNonce()).then(sealed => isCurrent && setPage(sealed))
    return () => {
      isCurrent = false
    }
  }, [html])
  return page
}
