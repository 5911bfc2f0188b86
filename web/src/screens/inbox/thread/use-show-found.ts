import { useLocation } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'

/** The element of a message, by which an address leads to it: `/inbox/…#message-…`. */
export const messageAnchor = (messageId: string): string => `message-${messageId}`

/** Shows the message that the address names, once, and lets the stream stay there. It is looked for again as more come. */
export function useShowFound(
  box: RefObject<HTMLElement | null>,
  isAtEnd: RefObject<boolean>,
  items: readonly unknown[],
): void {
  const hash = useLocation({ select: location => location.hash })
  const shown = useRef('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the message may come with the next items
  useEffect(() => {
    if (!hash.startsWith('message-') || shown.current === hash) return
    const found = box.current?.querySelector<HTMLElement>(`#${CSS.escape(hash)}`)
    if (found == null) return
    shown.current = hash
    isAtEnd.current = false
    found.scrollIntoView({ block: 'center' })
    found.focus({ preventScroll: true })
  }, [hash, items])
}
