import { expect, it } from 'vitest'
import { at, withDocument } from '../test/observations.ts'
import { linksToFollow } from './walk.ts'

const link = (href: string, text = 'Go on', snippet = '<a>') => ({
  ...at('a'),
  href,
  text,
  snippet,
  lang: 'en',
})

it('only links of the same site to allowed paths are followed, and none that ends or deletes something', () => {
  const page = withDocument({
    links: [
      link('https://marlbridge.example/bins/days#top'),
      link('https://marlbridge.example/bins/days'),
      link('https://marlbridge.example/parking'),
      link('https://elsewhere.example/bins/days'),
      link('https://marlbridge.example/bins/calendar.ics'),
      link('https://marlbridge.example/bins/sign-out'),
      link('https://marlbridge.example/bins/end', 'Delete my account'),
      link('https://marlbridge.example/bins/list', 'List', '<a download>'),
      link('javascript:alert(1)'),
      link('mailto:bins@marlbridge.example'),
    ],
  })
  expect(linksToFollow(page, ['/bins/*'])).toEqual(['https://marlbridge.example/bins/days'])
  expect(linksToFollow(page, ['/parking', '/bins/d*s'])).toHaveLength(2)
  expect(linksToFollow(page, [])).toEqual([])
})
