import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { meQuery } from '../../api/queries.ts'
import { Page } from '../../components/page.tsx'
import { useLanguage, WholeLanguage } from '../../i18n/locale-provider.tsx'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { AllFinds } from './all-finds.tsx'
import { FilterChips } from './filter-chips.tsx'
import { KindFinds } from './kind-finds.tsx'
import { keepRecent } from './recent-searches.ts'
import classes from './search.module.css'
import { SearchBeginning } from './search-beginning.tsx'
import { SearchBox } from './search-box.tsx'

const ArticleDialog = lazyPart(() => import('../articles/article-dialog.tsx'), 'ArticleDialog')

const route = getRouteApi('/desk/search')

/** Everything that was ever said, and everybody who said it. */
export function SearchScreen() {
  return (
    <WholeLanguage>
      <WordedScreen />
    </WholeLanguage>
  )
}

function WordedScreen() {
  const { t, locale } = useLanguage()
  const { q = '', kind, article, read } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: me } = useQuery(meQuery)
  const memberId = me?.member.id ?? ''
  const change = (next: string) =>
    void navigate({ search: old => ({ ...old, q: next === '' ? undefined : next }), replace: true })
  const keep = () => keepRecent(memberId, q)
  return (
    <Page title={t('search.title')} words={t('search.words')}>
      <SearchBox
        value={q}
        memberId={memberId}
        onChange={change}
        onSubmit={said => keepRecent(memberId, said)}
      />
      <FilterChips q={q} onChange={change} />
      {/* Whatever is opened was found: the search is worth remembering. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its links do */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link clicks it */}
      <div className={classes.finds} onClick={keep} data-search-finds>
        {q.trim() === '' ? (
          <SearchBeginning memberId={memberId} onChoose={change} />
        ) : kind === undefined ? (
          <AllFinds q={q} onChange={change} />
        ) : (
          <KindFinds q={q} kind={kind} onChange={change} />
        )}
      </div>
      {article !== undefined && (
        <ArticleDialog
          key={article}
          id={article}
          language={read ?? locale}
          onClose={() => void navigate({ search: { q, kind } })}
        />
      )}
    </Page>
  )
}
