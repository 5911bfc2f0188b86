import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { catchUp } from './catch-up.ts'

/** A desk whose answers are held back until they are let go, each with its number. */
function openDesk() {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } })
  const asked: (() => void)[] = []
  const watch = (queryKey: readonly string[]) => {
    const observer = new QueryObserver(queryClient, {
      queryKey,
      queryFn: () =>
        new Promise<number>(resolve => {
          const number = asked.push(() => resolve(number))
        }),
    })
    observer.subscribe(() => undefined)
    return observer
  }
  return { queryClient, asked, watch }
}

test('what is on the screen already is asked for again', async () => {
  const { queryClient, asked, watch } = openDesk()
  const list = watch(['tickets', 'all'])
  asked[0]?.()
  await expect.poll(() => list.getCurrentResult().data).toBe(1)
  const done = catchUp(queryClient)
  await expect.poll(() => asked.length).toBe(2)
  asked[1]?.()
  await done
  expect(list.getCurrentResult().data).toBe(2)
})

test('what is under way is shown first, and then asked for again', async () => {
  const { queryClient, asked, watch } = openDesk()
  const list = watch(['tickets', 'all'])
  const done = catchUp(queryClient)
  asked[0]?.()
  await expect.poll(() => list.getCurrentResult().data).toBe(1)
  await expect.poll(() => asked.length).toBe(2)
  asked[1]?.()
  await done
  expect(list.getCurrentResult().data).toBe(2)
})

test('what the stream does not follow is left alone', async () => {
  const { queryClient, asked, watch } = openDesk()
  const me = watch(['me'])
  asked[0]?.()
  await expect.poll(() => me.getCurrentResult().data).toBe(1)
  await catchUp(queryClient)
  expect(asked).toHaveLength(1)
})
