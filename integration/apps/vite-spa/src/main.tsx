import '@guildhall/theme/govuk.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
