import { useEffect, useState } from 'react'
import { styleNonce } from '../../../../app/style-nonce.ts'
import { useT } from '../../../../i18n/locale-provider.tsx'
import classes from './letter.module.css'
import { type SealedLetter, sealLetter } from './seal-letter.ts'

interface Props {
  readonly html: string
}

/** A letter's HTML in a frame that can run nothing, fetch nothing and reach nothing. */
export function WrittenLetter({ html }: Props) {
  const t = useT()
  const sealed = useSealed(html)
  if (sealed === null) return <div className={classes.frame} style={{ height: 120 }} aria-busy="true" />
  return (
    <div className={classes.frame} style={{ height: sealed.height }}>
      <iframe sandbox="" srcDoc={sealed.page} title={t('letter.frame')} referrerPolicy="no-referrer" />
    </div>
  )
}

function useSealed(html: string): SealedLetter | null {
  const [letter, setLetter] = useState<SealedLetter | null>(null)
  useEffect(() => {
    let isCurrent = true
    void sealLetter(html, styleNonce()).then(sealed => isCurrent && setLetter(sealed))
    return () => {
      isCurrent = false
    }
  }, [html])
  return letter
}
