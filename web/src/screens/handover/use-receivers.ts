import type { HandoverAnswer } from '../../../../src/contract/handover.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'

/** The receiver that is nobody: back to the queue. */
export const QUEUE = 'queue'

export interface Receiver {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
}

/** Those who are on first, then the queue, then who cannot take anything now. */
export function useReceivers(people: HandoverAnswer['people']): readonly Receiver[] {
  const { t, formats } = useLanguage()
  const here = people
    .filter(({ isOn }) => isOn)
    .map(({ id, name, until }) => ({
      value: id,
      label:
        until === null
          ? t('roster.over.isHere', { name })
          : t('roster.over.isOn', { name, until: formats.clock(new Date(until)) }),
    }))
  const away = people
    .filter(({ isOn }) => !isOn)
    .map(({ id, name }) => ({ value: id, label: t('roster.over.isOff', { name }), disabled: true }))
  return [...here, { value: QUEUE, label: t('roster.over.queue') }, ...away]
}
