import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const { resolve } = createRequire(import.meta.url)
const own = (name: string) => fileURLToPath(new URL(`../public/${name}`, import.meta.url))

/** Every file that browsers may have, and where it is. */
const files: Readonly<Record<string, { path: string; type: string }>> = {
  'govuk.css': { path: resolve('@guildhall/theme/govuk.css'), type: 'text/css' },
  'govuk-frontend.min.js': {
    path: resolve('govuk-frontend/dist/govuk/govuk-frontend.min.js'),
    type: 'text/javascript',
  },
  'enhance.js': { path: own('enhance.js'), type: 'text/javascript' },
  'site.css': { path: own('site.css'), type: 'text/css' },
  'logo.svg': { path: own('logo.svg'), type: 'image/svg+xml' },
  'logo-line.svg': { path: own('logo-line.svg'), type: 'image/svg+xml' },
  'icon.svg': { path: own('icon.svg'), type: 'image/svg+xml' },
}

/** Answers with a file of the site. */
export async function asset(name: string): Promise<Response> {
  const file = Object.hasOwn(files, name) ? files[name] : undefined
  if (!file) return new Response('There is no such file.\n', { status: 404 })
  const headers = { 'content-type': `${file.type}; charset=utf-8`, 'cache-control': 'max-age=3600' }
  return new Response(await readFile(file.path, 'utf8'), { headers })
}
