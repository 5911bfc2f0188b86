// Keeps the cockpit's one page and the files that it names, so that it opens while the desk is out of reach. The page
// is everybody's and says nothing of anybody. Answers of the API never come by here, so nothing of them is ever kept.
const KEPT = 'pronto.page'
const PAGE = '/'
/** By which our page is known: not every page that a proxy or a hotel's network gives is ours. */
const OURS = '<div id="root">'
/** What a proxy answers when there is no desk behind it. */
const NO_DESK = new Set([502, 503, 504])
/** The server's own pages, and what is no page. */
const NOT_THE_COCKPIT = /^\/(api|ask|to)\/|\.\w+$/

self.addEventListener('install', event => {
  // Where the browser can, the API goes past us without even waking us.
  event.addRoutes?.({ condition: { urlPattern: new URLPattern({ pathname: '/api/*' }) }, source: 'network' })
  // Without it notes are shown all the same, and the next visit keeps it.
  event.waitUntil(fetch(PAGE, { cache: 'no-store' }).then(keepPage, () => undefined))
})

// The page is asked for while the worker still wakes: it costs no time.
self.addEventListener('activate', event => {
  event.waitUntil(self.registration.navigationPreload?.enable())
})

self.addEventListener('fetch', event => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(openFile(event.request))
  else if (mode === 'navigate' && !NOT_THE_COCKPIT.test(pathname)) event.respondWith(openPage(event))
})

/** The desk's page wherever there is a desk. */
async function openPage(event) {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request))
    if (NO_DESK.has(answer.status)) return (await readKept(PAGE)) ?? answer
    event.waitUntil(keepPage(answer.clone()).catch(() => undefined))
    return answer
  } catch (why) {
    const kept = await readKept(PAGE)
    if (kept === undefined) throw why
    return kept
  }
}

/** Its name carries a hash of its content: what is kept is never old. */
const openFile = async request => (await readKept(request.url)) ?? fetch(request)

const readKept = address => caches.match(address, { cacheName: KEPT, ignoreVary: true })

/** First the files, then the page, then away with what it no longer names: broken off anywhere, what is kept is whole. */
async function keepPage(answer) {
  const text = await answer.clone().text()
  if (!answer.ok || answer.redirected || !text.includes(OURS)) return
  const files = new Set(text.match(/\/assets\/[\w.-]+/g))
  const cache = await caches.open(KEPT)
  const before = (await cache.keys()).map(({ url }) => new URL(url).pathname)
  await cache.addAll([...files].filter(file => !before.includes(file)))
  await cache.put(PAGE, answer)
  const old = before.filter(file => file !== PAGE && !files.has(file))
  await Promise.all(old.map(file => cache.delete(file)))
}
