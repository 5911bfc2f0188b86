import { useQuery } from '@tanstack/react-query'
import type { Permission } from '../../../src/core/member/role.ts'
import { meQuery } from './queries.ts'

/** Whether my role allows this. What is never mine to do is not shown at all. */
export function useMay(permission: Permission): boolean {
  const { data: me } = useQuery(meQuery)
  return me?.permissions.includes(permission) ?? false
}
