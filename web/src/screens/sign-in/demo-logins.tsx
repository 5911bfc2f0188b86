import { IconArrowRight } from '@tabler/icons-react'
import type { SetupState } from '../../../../src/contract/me.ts'
import { Face } from '../../components/face.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './sign-in.module.css'

type Login = SetupState['demoLogins'][number]

interface Props {
  readonly logins: readonly Login[]
  readonly isBusy: boolean
  onChoose(login: Login): void
}

/** The people of the demo world; one click is enough. */
export function DemoLogins({ logins, isBusy, onChoose }: Props) {
  const t = useT()
  return (
    <section className={classes.demo}>
      <h2>{t('signIn.demo')}</h2>
      {logins.map(login => (
        <button
          key={login.email}
          type="button"
          className={classes.login}
          disabled={isBusy}
          aria-label={`${t('signIn.demoAs', { name: login.name })} ${t(`roles.${login.role}`)}`}
          onClick={() => onChoose(login)}
        >
          <Face name={login.name} size={34} />
          <span>
            <b>{login.name}</b> <small>{t(`roles.${login.role}`)}</small>
          </span>
          <IconArrowRight className={classes.arrow} size={18} aria-hidden="true" />
        </button>
      ))}
    </section>
  )
}
