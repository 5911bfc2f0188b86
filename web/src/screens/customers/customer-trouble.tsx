import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { explainCustomerError } from './explain-customer-error.ts'

interface Props {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
}

/** What went wrong, with the words for what is refused here. */
export function CustomerTrouble({ error, onRetry }: Props) {
  const t = useT()
  return <Trouble error={error} onRetry={onRetry} words={explainCustomerError(error, t)} />
}
