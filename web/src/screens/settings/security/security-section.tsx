import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../../api/use-may.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { Colleagues } from './colleagues.tsx'
import { Passkeys } from './passkeys.tsx'
import { SecondFactor } from './second-factor.tsx'
import { myDoorsQuery } from './security-queries.ts'

/** How I come in; and for the owner, who of the others has more than a password. */
export function SecuritySection() {
  const { data: doors, error, refetch } = useQuery(myDoorsQuery)
  const isOwner = useMay('workspace.manage')
  if (error !== null) return <Trouble error={error} onRetry={() => void refetch()} />
  if (doors === undefined) return <Skeleton height={180} radius="lg" />
  return (
    <>
      <SecondFactor doors={doors} />
      <Passkeys doors={doors} />
      {isOwner && <Colleagues />}
    </>
  )
}
