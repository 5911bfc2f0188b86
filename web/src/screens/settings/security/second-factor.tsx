import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { MyDoors } from '../../../../../src/contract/doors.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import { OnOff } from './on-off.tsx'
import { PasswordDialog } from './password-dialog.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import classes from './security.module.css'
import {
  beginSecondFactor,
  endSecondFactor,
  myDoorsQuery,
  type NewSecondFactor,
  renewRecoveryCodes,
} from './security-queries.ts'
import { SetUpSecondFactor } from './set-up-second-factor.tsx'

/** What stands in the card: one thing at a time. */
type Step =
  | { readonly at: 'rest' | 'begin' | 'end' | 'renew' }
  | { readonly at: 'setUp'; readonly made: NewSecondFactor }
  | { readonly at: 'keep'; readonly codes: readonly string[] }

const FEW = 3

/** Codes of an app after the password: set up, kept alive, ended. */
export function SecondFactor({ doors }: { readonly doors: MyDoors }) {
  const t = useT()
  const queryClient = useQueryClient()
  const [step, setStep] = useState<Step>({ at: 'rest' })
  const { isOn, recoveryCodesLeft } = doors.secondFactor
  const rest = () => {
    setStep({ at: 'rest' })
    void queryClient.invalidateQueries(myDoorsQuery)
  }
  const state = <OnOff isOn={isOn} />
  const card = (children: ReactNode) => (
    <SectionCard title={t('security.secondFactor')} words={t('security.secondFactorWords')} action={state}>
      {children}
    </SectionCard>
  )
  if (!doors.hasPassword) return card(<p className={classes.note}>{t('security.noPassword')}</p>)
  if (step.at === 'keep') return card(<RecoveryCodes codes={step.codes} onKept={rest} />)
  if (step.at === 'setUp') {
    const { made } = step
    const keep = () => setStep({ at: 'keep', codes: made.recoveryCodes })
    return card(<SetUpSecondFactor made={made} onConfirmed={keep} onClose={rest} />)
  }
  return card(
    <>
      {isOn && (
        <p className={recoveryCodesLeft <= FEW ? classes.warning : classes.note}>
          {t('security.codesLeft', { count: recoveryCodesLeft })}
        </p>
      )}
      <Group gap="xs">
        {isOn ? (
          <>
            <Button variant="default" onClick={() => setStep({ at: 'renew' })}>
              {t('security.renew')}
            </Button>
            <Button variant="default" onClick={() => setStep({ at: 'end' })}>
              {t('security.end')}
            </Button>
          </>
        ) : (
          <Button onClick={() => setStep({ at: 'begin' })}>{t('security.begin')}</Button>
        )}
      </Group>
      {step.at === 'begin' && (
        <PasswordDialog
          title={t('security.begin')}
          words={t('security.beginWords')}
          submit={t('security.next')}
          act={beginSecondFactor}
          onDone={made => setStep({ at: 'setUp', made })}
          onClose={rest}
        />
      )}
      {step.at === 'renew' && (
        <PasswordDialog
          title={t('security.renew')}
          words={t('security.renewWords')}
          submit={t('security.renew')}
          act={renewRecoveryCodes}
          onDone={codes => setStep({ at: 'keep', codes })}
          onClose={rest}
        />
      )}
      {step.at === 'end' && (
        <PasswordDialog
          title={t('security.end')}
          words={t('security.endWords')}
          submit={t('security.end')}
          isGrave
          act={endSecondFactor}
          onDone={rest}
          onClose={rest}
        />
      )}
    </>,
  )
}
