// Stands in the page itself and runs before the first paint, so that a dark desk never flashes white, and that all files
// of the first picture are on their way at once: by itself a browser learns of each when the one before has run.
// It reads what `src/app/preferences.ts` wrote; without it the system decides.
;(files => {
  let kept = {}
  try {
    kept = JSON.parse(localStorage.getItem('pronto.preferences') || '{}') || {}
  } catch {
    // Storage may be closed to us; the light theme of the markup stays.
  }
  const page = document.documentElement
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  page.dataset.mantineColorScheme = kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : system
  const asked = [kept.locale, ...navigator.languages.map(each => each.slice(0, 2)), 'en']
  const locale = asked.find(each => typeof each === 'string' && each in files.locales)
  if (typeof kept.locale === 'string') page.lang = kept.locale
  const bring = (href, rel, as) => {
    const link = document.createElement('link')
    link.crossOrigin = ''
    link.rel = rel
    if (as) link.as = as
    link.href = href
    document.head.append(link)
    return link
  }
  // Put in by a script they keep nobody from painting the mark; `src/theme/until-styled.ts` waits for them.
  for (const href of files.styles) {
    const link = bring(href, 'stylesheet')
    link.onload = link.onerror = () => {
      link.dataset.isSettled = ''
    }
  }
  const [, first, second] = location.pathname.split('/')
  const isDoor = /^(sign-in|setup|invitation|forgotten|reset)$/.test(first)
  const screen = files.screens[(first || 'inbox') + (second ? '/' : '')]
  const wanted = isDoor ? files.door : [...files.desk, ...(screen?.files ?? [])]
  const texts = [...files.locales[locale], ...(screen?.isWhole ? files.rest[locale] : [])]
  for (const name of new Set([...texts, ...wanted])) {
    const href = name[0] === '/' ? name : `/assets/${name}`
    if (name.endsWith('.js')) bring(href, 'modulepreload')
    else if (name.endsWith('.css')) bring(href, 'preload', 'style')
    else if (name.endsWith('.woff2')) bring(href, 'preload', 'font')
    else bring(href, 'preload', 'fetch')
  }
  // The open ticket, and the first rows in the words of `ticketsQuery`: only where the address says no more than which view.
  if (first === 'inbox') {
    if (/^[\da-f-]{36}$/.test(second)) bring(`/api/tickets/${second}`, 'preload', 'fetch')
    if (/^\?view=\w+$/.test(location.search))
      bring(`/api/tickets${location.search}&limit=50`, 'preload', 'fetch')
  }
})(__FIRST_FILES__)
