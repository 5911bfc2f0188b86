import { refusalOf } from '../../../api/desk-error.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { PlainKey } from '../../../i18n/translator.ts'

const REFUSALS: Readonly<Record<string, PlainKey>> = {
  notAUrl: 'programs.urlWrong.notAUrl',
  notHttps: 'programs.urlWrong.notHttps',
  privateAddress: 'programs.urlWrong.privateAddress',
  tooManyKeys: 'programs.refused.tooManyKeys',
  tooManyWebhooks: 'programs.refused.tooManyWebhooks',
  moreThanMine: 'programs.refused.moreThanMine',
  expiresInThePast: 'programs.refused.expiresInThePast',
  webhookIsOff: 'programs.refused.webhookIsOff',
}

/** Nothing where nothing went wrong. */
export function ProgramTrouble({
  error,
  onRetry,
}: {
  readonly error: unknown
  readonly onRetry?: () => void
}) {
  const t = useT()
  if (error === null || error === undefined) return null
  const key = REFUSALS[refusalOf(error) ?? '']
  return <Trouble error={error} onRetry={onRetry} {...(key === undefined ? {} : { words: t(key) })} />
}
