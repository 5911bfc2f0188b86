import './theme/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { allowStyles } from './app/style-nonce.ts'

allowStyles()
const root = document.getElementById('root')
if (root === null) throw new Error('the page lacks #root')
createRoot(root).render(<App />)
