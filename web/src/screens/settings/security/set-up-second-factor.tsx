import { Button, Group, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useT } from '../../../i18n/locale-provider.tsx'
import { explainSecurity } from './explain-security.ts'
import { QrCode } from './qr-code.tsx'
import classes from './security.module.css'
import { confirmSecondFactor, type NewSecondFactor } from './security-queries.ts'

interface Props {
  readonly made: NewSecondFactor
  onConfirmed(): void
  onClose(): void
}

/** The app learns the secret, and shows by a code that it has. Before that nothing counts. */
export function SetUpSecondFactor({ made, onConfirmed, onClose }: Props) {
  const t = useT()
  const [code, setCode] = useState('')
  const confirm = useMutation({ mutationFn: () => confirmSecondFactor(code), onSuccess: onConfirmed })
  const send = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate()
  }
  return (
    <form className={classes.steps} onSubmit={send}>
      <p>{t('security.scan')}</p>
      <QrCode text={made.address} label={t('security.qr')} />
      <p>
        {t('security.secret')}{' '}
        <code className={classes.secret}>{made.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <TextInput
        label={t('signIn.code')}
        description={t('signIn.codeWords')}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={10}
        required
        withAsterisk={false}
        className={classes.field ?? ''}
        value={code}
        error={confirm.isError && explainSecurity(confirm.error, t)}
        onChange={event => setCode(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button type="submit" loading={confirm.isPending}>
          {t('security.confirm')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </Group>
    </form>
  )
}
