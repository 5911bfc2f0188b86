import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { meQuery } from '../api/queries.ts'
import { DESTINATIONS } from './destinations.ts'

/** Where there is something for me. */
export function useDestinations(): typeof DESTINATIONS {
  const { data: me } = useQuery(meQuery)
  return useMemo(
    () => DESTINATIONS.filter(({ isFor }) => isFor === undefined || (me !== undefined && isFor(me))),
    [me],
  )
}
