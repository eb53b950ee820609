import { hydrateRoot } from 'react-dom/client'
import { Sample } from './sample.tsx'

const root = document.querySelector<HTMLElement>('#root')
if (root) {
  const { path = '', language } = root.dataset
  hydrateRoot(root, <Sample path={path} language={language === 'cy' ? 'cy' : 'en'} />)
}
