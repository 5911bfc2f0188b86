import { useQuery } from '@tanstack/react-query'
import type { MacroAct } from '../../../../../../src/core/macro/macro.ts'
import { assertNever } from '../../../../../../src/core/result.ts'
import { queuesQuery } from '../../../../api/queries.ts'
import { tagsQuery } from '../../../../api/tag-queries.ts'
import { useLanguage } from '../../../../i18n/locale-provider.tsx'

const DAY_HOURS = 24

/** What an act does, in words; within the whole language. */
export function useActWords(): (act: MacroAct) => string {
  const { t, locale, formats } = useLanguage()
  const { data: tags } = useQuery(tagsQuery)
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
      case 'tag': {
        const names = act.tagIds.map(id => tags?.tags.find(each => each.id === id)?.name ?? '…')
        return t('macros.act.tag', { n: names.length, tags: formats.list(names) })
      }
      default:
        return assertNever(act)
    }
  }
}
