import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import type { CustomerDetail, CustomerLink } from '../../../../../src/contract/customer.ts'
import { useMay } from '../../../api/use-may.ts'
import { Blank } from '../../../components/blank.tsx'
import { writeHandle } from '../../../components/write-handle.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { useLinks } from '../use-links.ts'
import classes from './link.module.css'

/** How this person came together, and the way back from each step. */
export function LinksPart({ customer }: { readonly customer: CustomerDetail }) {
  const { t } = useLanguage()
  const mayWrite = useMay('customer.write')
  const { undo } = useLinks()
  const tell = useTellLink(customer.id)
  if (customer.links.length === 0)
    return <Blank Icon={IconHistory} title={t('customers.noLinks')} words={t('customers.noLinksWords')} />
  return (
    <ul className={classes.links} aria-label={t('customers.part.links')}>
      {customer.links.map(link => (
        <li key={link.id} data-undone={link.undoneAt !== null || undefined}>
          <div>
            <span>{tell(link)}</span>
            <Proof link={link} />
          </div>
          {mayWrite && link.mayUndo && (
            <Button
              size="compact-sm"
              variant="default"
              loading={undo.isPending && undo.variables === link.id}
              onClick={() => undo.mutate(link.id)}
            >
              {t('customers.undo')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Proof({ link: { proof, by, at, undoneAt } }: { readonly link: CustomerLink }) {
  const { t, formats } = useLanguage()
  const time = (moment: string) => formats.dayAndClock(new Date(moment))
  return (
    <small>
      {by === null
        ? t('customers.linkProof', { proof: t(`customers.proof.${proof}`), time: time(at) })
        : t('customers.linkProofBy', { proof: t(`customers.proof.${proof}`), by, time: time(at) })}
      {undoneAt !== null && ` · ${t('customers.undoneAt', { time: time(undoneAt) })}`}
    </small>
  )
}

/** In one sentence, as it looks from this customer. */
function useTellLink(ownId: string) {
  const { t } = useLanguage()
  return ({ profile, from, to }: CustomerLink): string => {
    const name = from?.displayName ?? ''
    if (profile === null)
      return to.id === ownId
        ? t('customers.link.merged', { name })
        : t('customers.link.mergedInto', { name: to.displayName })
    const handle = writeHandle(profile.handle)
    if (to.id !== ownId) return t('customers.link.went', { handle, name: to.displayName })
    return from === null ? t('customers.link.first', { handle }) : t('customers.link.came', { handle, name })
  }
}
