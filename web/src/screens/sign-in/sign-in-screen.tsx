import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { setupQuery } from '../../api/queries.ts'
import { signIn } from '../../api/session.ts'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { DemoLogins } from './demo-logins.tsx'
import { Door } from './door.tsx'
import { explainReturn } from './explain-entry.ts'
import classes from './sign-in.module.css'
import { SignInForm } from './sign-in-form.tsx'

export function SignInScreen() {
  const t = useT()
  const { data: setup } = useQuery(setupQuery)
  const { history } = useRouter()
  const { back, error: returned } = useSearch({ from: '/sign-in' })
  const queryClient = useQueryClient()
  const enter = () => {
    queryClient.removeQueries({ queryKey: ['me'] })
    history.push(back ?? '/')
  }
  const demo = useMutation({
    mutationFn: (login: { email: string; password: string }) => signIn(login.email, login.password),
  })
  const logins = setup?.demoLogins ?? []
  return (
    <Door title={t('signIn.title')} words={t('signIn.words')}>
      {returned !== undefined && (
        <div className={classes.returned} role="alert">
          {explainReturn(returned, t)}
        </div>
      )}
      <SignInForm
        {...(back === undefined ? {} : { back })}
        onSignedIn={enter}
        further={onEntry => (
          <>
            <Link to="/forgotten" className={classes.forgotten ?? ''}>
              {t('signIn.forgotten')}
            </Link>
            {demo.isError && <Trouble error={demo.error} />}
            {logins.length > 0 && (
              <DemoLogins
                logins={logins}
                isBusy={demo.isPending}
                onChoose={login => demo.mutate(login, { onSuccess: onEntry })}
              />
            )}
          </>
        )}
      />
    </Door>
  )
}
