import { Button, Group, TextInput } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { MyDoors } from '../../../../../src/contract/doors.ts'
import { addPasskey, hasPasskeysHere } from '../../../api/passkey.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import { explainSecurity } from './explain-security.ts'
import { PasskeyLine } from './passkey-line.tsx'
import classes from './security.module.css'
import { myDoorsQuery } from './security-queries.ts'

/** Keys that a device keeps: they open the desk without a password, once the device knows who is there. */
export function Passkeys({ doors }: { readonly doors: MyDoors }) {
  const t = useT()
  const origin = doors.passkeyOrigin
  return (
    <SectionCard title={t('security.passkeys')} words={t('security.passkeysWords')}>
      {doors.passkeys.length > 0 && (
        <ul className={classes.list}>
          {doors.passkeys.map(each => (
            <PasskeyLine key={each.id} passkey={each} />
          ))}
        </ul>
      )}
      {hasPasskeysHere(origin) ? (
        <NewPasskey />
      ) : (
        <p className={classes.note}>
          {origin === null
            ? t('security.passkeysNowhere')
            : origin === window.location.origin
              ? t('security.passkeysOldBrowser')
              : t('security.passkeysElsewhere', { address: origin })}
        </p>
      )}
    </SectionCard>
  )
}

function NewPasskey() {
  const t = useT()
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const add = useMutation({
    mutationFn: () => addPasskey(name.trim()),
    onSuccess: () => {
      setName('')
      void queryClient.invalidateQueries(myDoorsQuery)
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <form onSubmit={send}>
      <Group gap="xs" align="flex-end">
        <TextInput
          label={t('security.passkeyName')}
          placeholder={t('security.passkeyNameHint')}
          maxLength={60}
          required
          withAsterisk={false}
          className={classes.field ?? ''}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          leftSection={<IconFingerprint size={16} aria-hidden="true" />}
          loading={add.isPending}
        >
          {t('security.addPasskey')}
        </Button>
      </Group>
      {add.isError && (
        <p className={classes.warning} role="alert">
          {explainSecurity(add.error, t)}
        </p>
      )}
    </form>
  )
}
