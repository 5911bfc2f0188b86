import { Button } from '@mantine/core'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { clearNotice } from '../notice.ts'
import { NEXT_KEY, useNext } from './use-next.ts'

/** Behind what was just done: on to the next ticket. */
export function NextOffer() {
  const t = useT()
  const next = useNext()
  return (
    <Button
      size="compact-sm"
      variant="white"
      color="dark"
      aria-label={t('actions.takeNext')}
      rightSection={<KeyHint keys={NEXT_KEY} />}
      onClick={() => {
        clearNotice()
        next()
      }}
    >
      {t('inbox.next')}
    </Button>
  )
}
