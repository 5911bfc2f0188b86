import type { useT } from '../../../i18n/locale-provider.tsx'

/** The editor's own words for searching, by what it calls them. */
export const searchWords = (t: ReturnType<typeof useT>): Readonly<Record<string, string>> => ({
  Find: t('policy.search.find'),
  Replace: t('policy.search.replace'),
  next: t('policy.search.next'),
  previous: t('policy.search.previous'),
  all: t('policy.search.all'),
  'match case': t('policy.search.matchCase'),
  regexp: t('policy.search.regexp'),
  'by word': t('policy.search.byWord'),
  replace: t('policy.search.replaceOne'),
  'replace all': t('policy.search.replaceAll'),
  close: t('policy.search.close'),
  'Go to line': t('policy.search.goToLine'),
  go: t('policy.search.go'),
})
