import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstPage } from './first-page.ts'
import { joinFirst } from './join-first.ts'
import { packFiles } from './pack-files.ts'
import { tellModules } from './tell-modules.ts'

const DESK = 'http://127.0.0.1:4400'

const DESK_LAYOUT = ['/src/app/desk-layout.tsx']
const SIGN_IN = ['/src/screens/sign-in/sign-in-screen.tsx']
const INBOX = ['/src/screens/inbox/inbox-screen.tsx']
const CONVERSATION = [
  '/src/screens/inbox/thread/thread-pane.tsx',
  '/src/screens/inbox/customer/customer-pane.tsx',
]
/** What these share with the inbox they fetch without it. */
const OTHER_SCREENS = [
  '/src/screens/customers/customers-screen.tsx',
  '/src/screens/policy/policy-screen.tsx',
  '/src/screens/wall/wall-screen.tsx',
  '/src/screens/settings/settings-screen.tsx',
]

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    joinFirst([
      { name: 'first', from: ['/index.html'] },
      { name: 'first', from: [...DESK_LAYOUT, ...INBOX], andFrom: SIGN_IN },
      { name: 'both', from: CONVERSATION, andFrom: SIGN_IN },
      { name: 'desk', from: DESK_LAYOUT },
      { name: 'desk', from: INBOX, andFrom: OTHER_SCREENS },
      { name: 'inbox', from: INBOX },
      { name: 'parts', from: CONVERSATION, andFrom: OTHER_SCREENS },
      { name: 'conversation', from: CONVERSATION },
    ]),
    firstPage(),
    packFiles(),
    tellModules(),
  ],
  build: {
    outDir: 'dist',
    // Read by bench/first-load; no browser gets at it.
    manifest: true,
    emptyOutDir: true,
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // Older targets make the CSS minifier compile `light-dark()` away, which Mantine's `color-scheme` defeats.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // An inlined data: font or script would break the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': { target: DESK, changeOrigin: true } } },
})
