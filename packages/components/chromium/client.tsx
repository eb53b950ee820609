import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { pages } from './pages.tsx'

const container = document.getElementById('root')
const name = container?.dataset.page ?? ''
if (container) {
  hydrateRoot(container, <StrictMode>{pages[name]}</StrictMode>, {
    onRecoverableError: (error) => console.error(error),
  })
}
