import './theme/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { makeNoCodeFromText } from './app/no-code-from-text.ts'
import { allowStyles } from './app/style-nonce.ts'
import { watchStyles } from './parts/styles-again.ts'
import { watchConnection } from './parts/worth-trying.ts'
import { untilStyled } from './theme/until-styled.ts'

allowStyles()
makeNoCodeFromText()
watchStyles()
watchConnection()
const root = document.getElementById('root')
if (root === null) throw new Error('the page lacks #root')
void untilStyled().then(() => createRoot(root).render(<App />))
