import { CloseButton } from '@mantine/core'
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useStore } from '../../../app/store.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { type Given, given, nextTrouble } from './given.ts'
import classes from './next.module.css'

/** Why no ticket came. */
export function NoneLine() {
  return (
    <WholeLanguage>
      <Line />
    </WholeLanguage>
  )
}

function Line() {
  const { t } = useLanguage()
  const answer = useStore(given)
  const trouble = useStore(nextTrouble)
  const isEmpty = trouble === null && answer?.none === 'empty'
  const Icon = isEmpty ? IconCircleCheck : IconInfoCircle
  const words = useTellNone(answer)
  return (
    <p className={classes.none} data-tone={isEmpty ? 'well' : undefined}>
      <Icon size={16} aria-hidden="true" />
      <span>{trouble === null ? words : explainError(trouble, t)}</span>
      <CloseButton
        size="sm"
        c="inherit"
        aria-label={t('routing.dismiss')}
        onClick={() => {
          given.set(null)
          nextTrouble.set(null)
        }}
      />
    </p>
  )
}

function useTellNone(answer: Given | null): string {
  const { t, formats } = useLanguage()
  if (answer?.none === 'full')
    return t('routing.none.full', {
      load: formats.number(answer.load),
      capacity: formats.number(answer.capacity),
    })
  return t(`routing.none.${answer?.none ?? 'empty'}`)
}
