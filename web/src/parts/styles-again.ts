const failed = new Set<HTMLLinkElement>()

/**
 * What the build puts around an import asks for the styles of a part only once: a part that comes at the second try
 * would come naked.
 */
export const watchStyles = (): void =>
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed.add(target)
    },
    true,
  )

/** Asks once more for every style sheet that did not come. @throws where one does not come again */
export const fetchStylesAgain = async (): Promise<void> => {
  await Promise.all([...failed].map(fetchAgain))
}

const fetchAgain = (old: HTMLLinkElement): Promise<void> =>
  new Promise((resolve, reject) => {
    const again = old.cloneNode() as HTMLLinkElement
    again.addEventListener('load', () => resolve())
    again.addEventListener('error', () => reject(new Error(`no styles at ${again.href}`)))
    failed.delete(old)
    old.replaceWith(again)
  })
