import { useQuery } from '@tanstack/react-query'
import type { MacroAct } from '../../../../../../src/core/macro/macro.ts'
import { assertNever } from '../../../../../../src/core/result.ts'
import { queuesQuery } from '../../../../api/queries.ts'
import { useLanguage } from '../../../../i18n/locale-provider.tsx'

const DAY_HOURS = 24

/** What an act does, in words; within the whole language. */
export function useActWords(): (act: MacroAct) => string {
  const { t, locale } = useLanguage()
  const { data } = useQuery(queuesQuery)
  return act => {
    switch (act.act) {
      case 'prioritise':
        return t('macros.act.prioritise', { priority: t(`priority.${act.priority}`) })
      case 'enqueue': {
        const queue = data?.queues.find(({ id }) => id === act.queueId)
        return t('macros.act.enqueue', { queue: queue?.name[locale] ?? '…' })
      }
      case 'snooze':
        return act.hours % DAY_HOURS === 0
          ? t('macros.act.snoozeDays', { n: act.hours / DAY_HOURS })
          : t('macros.act.snoozeHours', { n: act.hours })
      case 'resolve':
        return t('macros.act.resolve', { how: t(`resolution.${act.how}`) })
      default:
        return assertNever(act)
    }
  }
}
