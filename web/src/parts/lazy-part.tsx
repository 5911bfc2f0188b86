import { CatchBoundary } from '@tanstack/react-router'
import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { Trouble } from '../components/trouble.tsx'
import { restStyles } from '../theme/rest-styles.ts'
import { awaitPart } from './awaited.ts'
import { definePart, type Part as Fetched, type PartOptions } from './part.ts'

interface Meanwhile {
  /** Stands in its place until it has come; nothing by itself. */
  readonly meanwhile?: ReactNode
}

interface LazyPart<Props> {
  (props: Props & Meanwhile): ReactNode
  /** Has it fetched before it is shown. */
  ask(): void
}

type Component<Props> = (props: Props) => ReactNode
type PropsOf<Named> = Named extends (props: infer Props) => ReactNode ? Props & object : never

/**
 * A component that comes by itself when the page needs it, however late. Whether it comes and what goes wrong in it
 * concerns its own place only.
 */
export function lazyPart<File, Name extends keyof File>(
  load: () => Promise<File>,
  name: Name,
  options?: PartOptions,
): LazyPart<PropsOf<File[Name]>> {
  const part = definePart(async () => {
    const [file] = await Promise.all([load(), restStyles.fetch()])
    return file[name] as Component<PropsOf<File[Name]>>
  }, options)
  function Part(props: PropsOf<File[Name]> & Meanwhile) {
    const Here = useArrived(part)
    const isHere = Here !== null
    useEffect(() => (isHere ? undefined : awaitPart()), [isHere])
    if (Here === null) return props.meanwhile ?? null
    return (
      <CatchBoundary getResetKey={() => 'part'} errorComponent={PartTrouble}>
        <Here {...props} />
      </CatchBoundary>
    )
  }
  return Object.assign(Part, { ask: () => void part.wait() })
}

/** What came is put in between what else is to do: a large part does not hold up the page while it is made. */
function useArrived<T>({ state, wait }: Fetched<T>): T | null {
  const [{ here }, setArrived] = useState(state.get)
  useEffect(() => {
    const read = () => startTransition(() => setArrived(state.get()))
    read()
    void wait()
    return state.subscribe(read)
  }, [state, wait])
  return here
}

function PartTrouble({ error, reset }: { readonly error: unknown; reset(): void }) {
  return <Trouble error={error} onRetry={reset} />
}
