// Runs before the first paint, so that a dark desk never flashes white. It reads what
// `src/app/preferences.ts` wrote; without it the system decides.
try {
  const kept = JSON.parse(localStorage.getItem('pronto.preferences') || '{}')
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const scheme = kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : system
  document.documentElement.dataset.mantineColorScheme = scheme
  if (typeof kept.locale === 'string') document.documentElement.lang = kept.locale
} catch {
  // Storage may be closed to us; the light theme of the markup stays.
}
