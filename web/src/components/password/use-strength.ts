import { useEffect, useState } from 'react'
import { type Judgement, judgePassword } from '../../../../src/core/member/judge-password.ts'

/** Long enough for a quick hand to finish a word. */
const PAUSE_MS = 160

/** How a password is judged, as one types; null while nothing is known, also where the words did not come. */
export function useStrength(password: string, ownWords: readonly string[]): Judgement | null {
  const [judged, setJudged] = useState<Judgement | null>(null)
  const words = ownWords.join('\n')
  useEffect(() => {
    if (password === '') return setJudged(null)
    let isCurrent = true
    const timer = setTimeout(() => {
      // The server judges by the same rule: who cannot load the words here is told there.
      judgePassword(password, words.split('\n')).then(
        judgement => isCurrent && setJudged(judgement),
        () => isCurrent && setJudged(null),
      )
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [password, words])
  return judged
}
