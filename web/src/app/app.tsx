import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { queryClient } from '../api/query-client.ts'
import { useIsDarkSystem } from '../components/use-media.ts'
import { LocaleProvider } from '../i18n/locale-provider.tsx'
import { cssVariablesResolver, theme } from '../theme/mantine-theme.ts'
import { usePreference } from './preferences.ts'
import { router } from './router.tsx'
import { styleNonce } from './style-nonce.ts'

export function App() {
  const wanted = usePreference('theme')
  const isDarkSystem = useIsDarkSystem()
  const scheme = wanted === 'system' ? (isDarkSystem ? 'dark' : 'light') : wanted
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={scheme}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <LocaleProvider>
          <RouterProvider router={router} />
        </LocaleProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
