import './theme/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { allowStyles } from './app/style-nonce.ts'
import { watchStyles } from './parts/styles-again.ts'
import { watchConnection } from './parts/worth-trying.ts'

allowStyles()
watchStyles()
watchConnection()
const root = document.getElementById('root')
if (root === null) throw new Error('the page lacks #root')
createRoot(root).render(<App />)
