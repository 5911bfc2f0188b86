import type { MoodAnswer } from '../../../../src/contract/mood.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import totals from './kind-totals.module.css'
import { listKinds } from './kinds.ts'
import { MoodMessages } from './mood-messages.tsx'
import type { MoodSearch } from './mood-search.ts'
import { useNameKind } from './use-mood-words.ts'
import { useTimes } from './use-times.ts'

interface Props {
  readonly mood: MoodAnswer
  readonly search: MoodSearch
  onChoose(change: Partial<MoodSearch>): void
}

/** The point that the address names, with its messages; nothing where it names none. */
export function OpenPoint({ mood, search, onChoose }: Props) {
  const t = useT()
  const nameKind = useNameKind()
  const times = useTimes(search.span)
  const { at, until, of } = search
  if (at === undefined || until === undefined) return null
  const kinds = listKinds(search.by, mood.topics)
  const kind = kinds.find(each => each.key === of)
  const name = kind === undefined ? t('mood.all') : nameKind(kind)
  return (
    <MoodMessages
      title={t('mood.behind', { kind: name, time: times.range(at, until) })}
      point={{ ...search, from: at, to: until, kind: kind?.query ?? {} }}
      onClose={() => onChoose({ at: undefined, until: undefined, of: undefined })}
    >
      <ul className={totals.totals} aria-label={t('mood.narrow')}>
        {[undefined, ...kinds.filter(each => each.countIn(mood.totals) > 0)].map(each => (
          <li key={each?.key ?? ''}>
            <button
              type="button"
              className={totals.total}
              aria-pressed={each?.key === kind?.key}
              onClick={() => onChoose({ of: each?.key })}
            >
              {each !== undefined && <i style={{ background: each.color }} />}
              {each === undefined ? t('mood.all') : nameKind(each)}
            </button>
          </li>
        ))}
      </ul>
    </MoodMessages>
  )
}
