import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useT } from '../../i18n/locale-provider.tsx'
import { CustomerTrouble } from './customer-trouble.tsx'
import classes from './customers.module.css'

interface Props {
  readonly query: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly isFetchNextPageError: boolean
    readonly error: unknown
    fetchNextPage(): Promise<unknown>
  }
}

/** How far below the window the next page is asked for. */
const AHEAD = '600px'

/** The next page comes as its place is scrolled to; the button is for keys, and for when it did not come. */
export function LoadMore({ query }: Props) {
  const t = useT()
  const place = useRef<HTMLDivElement>(null)
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query
  const isReady = hasNextPage && !isFetchingNextPage && !isFetchNextPageError
  useEffect(() => {
    const element = place.current
    if (element === null || !isReady) return
    const observer = new IntersectionObserver(
      seen => void (seen.some(each => each.isIntersecting) && fetchNextPage()),
      { rootMargin: AHEAD },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [isReady, fetchNextPage])
  if (!hasNextPage) return null
  return (
    <div ref={place} className={classes.more}>
      {isFetchNextPageError ? (
        <CustomerTrouble error={query.error} onRetry={() => void fetchNextPage()} />
      ) : (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('customers.more')}
        </Button>
      )}
    </div>
  )
}
