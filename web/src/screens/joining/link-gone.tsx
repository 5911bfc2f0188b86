import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { isDeskError } from '../../api/desk-error.ts'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { Door } from '../sign-in/door.tsx'

interface Props {
  readonly title: string
  readonly error: unknown
  /** How one comes to a new link. */
  readonly words: string
  onRetry(): void
}

/** A link that opens nothing: used up, run out, or taken back; or nobody could be asked. */
export function LinkGone({ title, error, words, onRetry }: Props) {
  const t = useT()
  if (!isDeskError(error, 'notFound'))
    return (
      <Door title={title} words="">
        <Trouble error={error} onRetry={onRetry} />
      </Door>
    )
  return (
    <Door title={t('joining.gone')} words={words}>
      <Anchor component={Link} to="/sign-in">
        {t('joining.toSignIn')}
      </Anchor>
    </Door>
  )
}
