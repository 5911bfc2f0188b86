// Part of the service worker (worker.js): it shows what the desk tells of.
self.addEventListener('push', event => {
  event.waitUntil(show(event.data?.json() ?? {}))
})

async function show({ title = 'Pronto', body = '', id, path = '/inbox', locale }) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  // Who looks at the desk sees it there.
  if (pages.some(page => page.focused && page.visibilityState === 'visible')) return
  await self.registration.showNotification(title, {
    body,
    tag: id,
    lang: locale,
    icon: '/icon.svg',
    data: { path },
  })
}

self.addEventListener('notificationclick', event => {
  event.notification.close()
  event.waitUntil(open(event.notification.data?.path ?? '/inbox'))
})

async function open(path) {
  const [page] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (page === undefined) return self.clients.openWindow(path)
  page.postMessage({ kind: 'openNote', path })
  return page.focus()
}
