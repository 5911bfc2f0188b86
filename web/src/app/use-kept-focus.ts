import { useEffect } from 'react'

const REMEMBERED = 20
const FIELDS = 'input, textarea, select, [contenteditable=true]'

/**
 * Where what has the focus goes away (a layer that closes, a row that leaves the list) or can no longer be pressed, the
 * focus goes back to where it came from, and not to the beginning of the page. Whoever leaves a field on purpose has left it.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let trail: HTMLElement[] = []
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      trail = [...trail.filter(each => each !== target), target].slice(-REMEMBERED)
    }
    const mend = () => {
      if (document.activeElement !== document.body) return
      const last = trail.at(-1)
      if (last === undefined || mayHaveFocus(last)) return
      trail = trail.filter(mayHaveFocus)
      trail.findLast(isWelcome)?.focus({ preventScroll: true })
    }
    /** By Escape, or by a press beside it: what is there and could have the focus has been left, and nothing before it is wanted. */
    const leave = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return
        if (target instanceof HTMLElement && mayHaveFocus(target)) trail = []
      })
    document.addEventListener('focusin', note)
    document.addEventListener('focusout', leave)
    const observer = new MutationObserver(mend)
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    })
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('focusout', leave)
      observer.disconnect()
    }
  }, [])
}

const mayHaveFocus = (element: HTMLElement): boolean => element.isConnected && !element.matches(':disabled')

/** On a touch screen a field would bring up its keys over what was just done. */
const isWelcome = (element: HTMLElement): boolean =>
  !(element.matches(FIELDS) && matchMedia('(pointer: coarse)').matches)
