import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../lib/tools.mjs'

const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '*.md']
const documents = execFileSync('git', listed, { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => existsSync(join(root, file)) && !file.includes('/templates/'))
const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts)

describe.each(documents)('whoever reads %s', (document) => {
  const text = readFileSync(join(root, document), 'utf8')
  const prose = text.replaceAll(/```[\s\S]*?```/g, '')

  it('finds what it links to', () => {
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(
      ([, link = '', image = '']) => link || image,
    )
    const missing = links
      .filter((link) => !/^(https?:|mailto:|#)/.test(link))
      .filter((link) => !existsSync(join(root, dirname(document), link.replace(/#.*/, ''))))
    expect(missing).toEqual([])
  })

  it('can run the commands that it names', () => {
    const named = [...text.matchAll(/npm run (?:-s )?([a-z][\w-]*(?::[\w-]+)*)(?![\w:-])/g)].map(
      ([, name]) => name,
    )
    const isOwn = !/^(apps|packages|integration)\//.test(document)
    expect(isOwn ? named.filter((name) => !scripts.includes(name ?? '')) : []).toEqual([])
  })
})
