import { JourneyPage } from '@guildhall/journeys/journey-page'
import { hydrateRoot } from 'react-dom/client'
import { report } from '../src/photos.testing.ts'

const root = document.querySelector('main')
const model = JSON.parse(document.querySelector('#model')?.textContent ?? 'null')
if (root && model) {
  hydrateRoot(root, <JourneyPage journey={report} model={model} siteName="Alderbrook" />)
  requestAnimationFrame(() => root.setAttribute('data-hydrated', ''))
}
