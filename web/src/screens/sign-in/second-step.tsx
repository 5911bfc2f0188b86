import { Button, Checkbox, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type SecondStep as Step, takeSecondStep } from '../../api/session.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { explainEntry } from './explain-entry.ts'
import classes from './sign-in.module.css'

interface Props {
  onSignedIn(): void
  onBack(): void
}

/** After the password: a code of the authenticator app, or one of the codes that were kept for the day without it. */
export function SecondStep({ onSignedIn, onBack }: Props) {
  const t = useT()
  const [kind, setKind] = useState<Step['kind']>('code')
  const [code, setCode] = useState('')
  const [trustDevice, setTrustDevice] = useState(false)
  const step = useMutation({
    mutationFn: () => takeSecondStep({ kind, code: tidy(kind, code), trustDevice }),
    onSuccess: onSignedIn,
  })
  const change = (next: Step['kind']) => {
    setKind(next)
    setCode('')
    step.reset()
  }
  return (
    <form
      className={classes.form}
      onSubmit={event => {
        event.preventDefault()
        step.mutate()
      }}
    >
      <TextInput
        key={kind}
        label={t(`signIn.${kind}`)}
        description={t(`signIn.${kind}Words`)}
        autoComplete={kind === 'code' ? 'one-time-code' : 'off'}
        inputMode={kind === 'code' ? 'numeric' : 'text'}
        size="md"
        required
        withAsterisk={false}
        autoFocus
        maxLength={20}
        value={code}
        onChange={event => setCode(event.currentTarget.value)}
      />
      <Checkbox
        label={t('signIn.trustDevice')}
        checked={trustDevice}
        onChange={event => setTrustDevice(event.currentTarget.checked)}
      />
      {step.isError && (
        <div className={classes.error} role="alert">
          {explainEntry(step.error, t)}
        </div>
      )}
      <Button type="submit" size="md" loading={step.isPending} fullWidth>
        {t('signIn.submit')}
      </Button>
      <div className={classes.ways}>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => change(kind === 'code' ? 'recoveryCode' : 'code')}
        >
          {t(kind === 'code' ? 'signIn.useRecoveryCode' : 'signIn.useCode')}
        </Button>
        <Button variant="subtle" size="compact-sm" color="gray" onClick={onBack}>
          {t('signIn.back')}
        </Button>
      </div>
    </form>
  )
}

/** Apps show codes in two halves, and people copy what they see. */
const tidy = (kind: Step['kind'], code: string): string =>
  kind === 'code' ? code.replaceAll(/\D/g, '') : code.trim()
