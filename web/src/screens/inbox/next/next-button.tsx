import { Button } from '@mantine/core'
import { IconPlayerTrackNext } from '@tabler/icons-react'
import { useStore } from '../../../app/store.ts'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { given, isTaking, nextTrouble } from './given.ts'
import classes from './next.module.css'
import { NEXT_KEY, useNext } from './use-next.ts'

const NoneLine = lazyPart(() => import('./none-line.tsx'), 'NoneLine')

/** Work is pulled: whoever presses gets the ticket that matters most for what he can do. */
export function NextButton() {
  const t = useT()
  const next = useNext()
  const isBusy = useStore(isTaking)
  return (
    <Button
      className={classes.button}
      leftSection={<IconPlayerTrackNext size={16} aria-hidden="true" />}
      rightSection={<KeyHint keys={NEXT_KEY} />}
      aria-label={t('actions.takeNext')}
      aria-busy={isBusy}
      onClick={next}
    >
      {t('inbox.next')}
    </Button>
  )
}

/** Where there was no next one: why. */
export function NoNext() {
  const answer = useStore(given)
  const trouble = useStore(nextTrouble)
  return (
    <div role="status">{((answer !== null && answer.next === null) || trouble !== null) && <NoneLine />}</div>
  )
}
