import { useQuery } from '@tanstack/react-query'
import type { Colleague } from '../../../src/contract/routing.ts'
import { teamQuery } from '../api/team-queries.ts'

/** Finds how somebody is placed; asked for only while one looks. */
export function useColleague(isLooking: boolean): (id: string) => Colleague | undefined {
  const { data } = useQuery({ ...teamQuery, enabled: isLooking, refetchInterval: false })
  return id => data?.people.find(each => each.id === id)
}
