import { Button, Group } from '@mantine/core'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './security.module.css'

interface Props {
  readonly codes: readonly string[]
  onKept(): void
}

/** Shown this once. They stay on the screen until somebody says that he has kept them. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const t = useT()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const [told, setTold] = useState<'copied' | 'notCopied' | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => setTold('copied'),
      () => setTold('notCopied'),
    )
  return (
    <div className={classes.steps}>
      {/* The picture before was taller: whoever looked at it is brought to what must be read now. */}
      <h3 tabIndex={-1} ref={heading}>
        {t('security.recoveryCodes')}
      </h3>
      <p>{t('security.recoveryCodesWords')}</p>
      <ul className={classes.codes}>
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden="true" />}
          onClick={() => void copy()}
        >
          {t('security.copy')}
        </Button>
        <Button
          variant="default"
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join('\n')}\n`)}`}
          download="pronto-recovery-codes.txt"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
        >
          {t('security.download')}
        </Button>
        <Button onClick={onKept}>{t('security.kept')}</Button>
      </Group>
      <div role="status" className={classes.told}>
        {told !== null && t(`security.${told}`)}
      </div>
    </div>
  )
}
