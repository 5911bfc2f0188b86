import { IconShieldCheck, IconShieldOff, IconShieldQuestion, IconShieldX } from '@tabler/icons-react'
import { classNames } from '../../../../components/class-names.ts'
import { useT } from '../../../../i18n/locale-provider.tsx'
import { decideSender, type Proofs } from './decide-sender.ts'
import classes from './letter.module.css'

const ICONS = {
  confirmed: IconShieldCheck,
  forged: IconShieldX,
  unproven: IconShieldQuestion,
  unknown: IconShieldOff,
} as const

const NAMES = { dkim: 'DKIM', spf: 'SPF', dmarc: 'DMARC' } as const

/** Whether a letter comes from whom it says, in words and shape. */
export function SenderMark({ proofs }: { readonly proofs: Proofs }) {
  const t = useT()
  const sender = decideSender(proofs)
  const Icon = ICONS[sender]
  return (
    <span className={classNames(classes.sender, classes[sender])}>
      <Icon size={14} aria-hidden="true" />
      {t(`letter.sender.${sender}`)}
    </span>
  )
}

export function ProofList({ proofs }: { readonly proofs: Proofs }) {
  const t = useT()
  return (
    <ul className={classes.proofs}>
      {(['dkim', 'spf', 'dmarc'] as const).map(name => (
        <li key={name} data-proof={proofs[name]}>
          {NAMES[name]}: {t(`letter.proof.${proofs[name]}`)}
        </li>
      ))}
    </ul>
  )
}
