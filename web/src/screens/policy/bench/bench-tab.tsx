import { IconFlask } from '@tabler/icons-react'
import { useState } from 'react'
import { useMay } from '../../../api/use-may.ts'
import { Blank } from '../../../components/blank.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { PolicyTabProps } from '../tab-props.ts'
import type { Post } from './bench-queries.ts'
import { PostForm } from './post-form.tsx'
import { TriedPost } from './tried-post.tsx'

const NO_POST: Post = {
  text: '',
  accountId: null,
  visibility: 'public',
  isAddressed: true,
  followers: 200,
  hasOpenTicket: false,
}

interface Turn {
  readonly post: Post
  readonly count: number
}

/** A post that nobody wrote: what is seen in it, what is decided, and which rules said so. */
export function BenchTab({ source, inForce }: PolicyTabProps) {
  const t = useT()
  const mayTry = useMay('policy.manage')
  const [post, setPost] = useState(NO_POST)
  const [turn, setTurn] = useState<Turn | null>(null)
  const tryIt = (next: Post) => {
    setPost(next)
    setTurn({ post: next, count: (turn?.count ?? 0) + 1 })
  }
  if (!mayTry) return <Blank Icon={IconFlask} title={t('policyTools.notYours')} />
  return (
    <>
      <PostForm post={post} onChange={setPost} onTry={tryIt} />
      {turn !== null && <TriedPost post={turn.post} turn={turn.count} source={source} inForce={inForce} />}
    </>
  )
}
