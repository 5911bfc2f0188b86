/**
 * The styles of every screen come while the mark already stands (`web/before-paint.js`): nothing is shown naked before
 * they are here. Resolves also where they do not come. While developing they come by other ways.
 */
export async function untilStyled(): Promise<void> {
  const coming = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
  await Promise.all(coming.filter(link => link.dataset.isSettled === undefined).map(untilSettled))
}

const untilSettled = (link: HTMLLinkElement): Promise<unknown> =>
  new Promise(resolve => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', resolve)
  })
