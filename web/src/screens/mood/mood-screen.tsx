import { getRouteApi } from '@tanstack/react-router'
import { Page } from '../../components/page.tsx'
import { useT, WholeLanguage } from '../../i18n/locale-provider.tsx'
import { Filters } from './filters.tsx'
import { MoodBoard } from './mood-board.tsx'
import type { MoodSearch } from './mood-search.ts'

const route = getRouteApi('/desk/mood')

/** What customers feel, want and talk about over time, and what stands out. */
export function MoodScreen() {
  return (
    <WholeLanguage>
      <WordedScreen />
    </WholeLanguage>
  )
}

function WordedScreen() {
  const t = useT()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const choose = (change: Partial<MoodSearch>) => {
    // What lies open is a step that "back" takes back; a filter is none.
    void navigate({ search: before => ({ ...before, ...change }), replace: change.at === undefined })
  }
  return (
    <Page title={t('mood.title')} words={t('mood.words')}>
      <Filters search={search} onChange={choose} />
      <MoodBoard search={search} onChoose={choose} />
    </Page>
  )
}
