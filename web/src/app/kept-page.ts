import { fetchWhenQuiet } from '../parts/when-quiet.ts'

export const WORKER = '/worker.js'

/**
 * Has the browser keep the page for when the desk is out of reach (`web/public/kept-page.js`). Behind all else, and only
 * for whoever was let in. Where pages come without https there is no such worker, and while developing none is wanted.
 */
export function keepPage(): void {
  const { serviceWorker } = navigator
  if (!import.meta.env.PROD || serviceWorker === undefined) return
  // Some browsers are told to allow none.
  fetchWhenQuiet({ wait: () => serviceWorker.register(WORKER).catch(() => undefined) })
}
