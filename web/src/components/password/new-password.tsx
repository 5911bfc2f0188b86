import { PasswordInput } from '@mantine/core'
import { useId } from 'react'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../../../src/core/member/judge-password.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './new-password.module.css'
import { useStrength } from './use-strength.ts'

interface Props {
  readonly label: string
  readonly value: string
  /** What a stranger would try first: names, address, brand. */
  readonly ownWords: readonly string[]
  readonly size?: 'sm' | 'md'
  onChange(value: string): void
}

const STEPS = [1, 2, 3, 4] as const

/** A new password, with how well it keeps strangers out: judged by how it would be guessed, not by its form. */
export function NewPassword({ label, value, ownWords, size = 'md', onChange }: Props) {
  const t = useT()
  const id = useId()
  const judged = useStrength(value, ownWords)
  const hint = judged?.weakness == null ? null : t(`password.weakness.${judged.weakness}`)
  return (
    <div className={classes.field}>
      <PasswordInput
        name="new-password"
        label={label}
        description={t('password.hint')}
        autoComplete="new-password"
        size={size}
        required
        withAsterisk={false}
        minLength={SHORTEST_PASSWORD}
        maxLength={LONGEST_PASSWORD}
        aria-describedby={id}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
      />
      <div id={id} className={classes.judged} role="status">
        {value !== '' && judged !== null && (
          <>
            <span className={classes.steps} data-strength={judged.strength} aria-hidden="true">
              {STEPS.map(step => (
                <i key={step} data-on={step <= Math.max(1, judged.strength)} />
              ))}
            </span>
            <span>
              <b>{t(`password.strength.${judged.strength}`)}</b>
              {hint !== null && ` ${hint}`}
            </span>
          </>
        )}
      </div>
    </div>
  )
}
