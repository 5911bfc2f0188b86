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
  const isDoor = /^\/(sign-in|setup|invitation|forgotten|reset)\b/.test(location.pathname)
  const wanted = [...files.locales[locale], ...(isDoor ? files.door : files.desk)]
  for (const href of new Set(wanted)) {
    const link = document.createElement('link')
    link.crossOrigin = ''
    link.rel = href.endsWith('.js') ? 'modulepreload' : 'preload'
    if (href.endsWith('.css')) link.as = 'style'
    if (href.endsWith('.woff2')) link.as = 'font'
    if (href.startsWith('/api/')) link.as = 'fetch'
    link.href = href
    document.head.append(link)
  }
})(__FIRST_FILES__)
