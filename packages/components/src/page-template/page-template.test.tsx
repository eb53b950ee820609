import { createHash } from 'node:crypto'
import { act } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { normaliseTree } from '../../test/parity/normalise.ts'
import { govukTemplate } from '../../test/parity/template.ts'
import { PageTemplate, SUPPORT_SCRIPT } from './index.ts'

const skipLink =
  '<a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a>'

/** A page's lines; those of its head sorted, since React puts what is urgent there first. */
function linesOf(html: string): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const root = page.documentElement.cloneNode() as Element
  const head = normaliseTree(page.head).split('\n').sort()
  return [normaliseTree(wrap(root)), ...head, ...normaliseTree(wrap(page.body)).split('\n')]
}

function wrap(element: Element): Node {
  const fragment = document.createDocumentFragment()
  fragment.append(element)
  return fragment
}

describe('PageTemplate', () => {
  it("has the HTML of GOV.UK Frontend's template", () => {
    const official = govukTemplate({
      values: { themeColor: '#1d70b8' },
      blocks: {
        pageTitle: 'Bins',
        headIcons: '',
        skipLink,
        govukHeader: '<div>Header</div>',
        govukFooter: '<div>Footer</div>',
        beforeContent: '<div>Before</div>',
        content: '<h1>Bins</h1>',
      },
    })
    const ours = renderToStaticMarkup(
      <PageTemplate
        title="Bins"
        header={<div>Header</div>}
        beforeContent={<div>Before</div>}
        footer={<div>Footer</div>}
      >
        <h1>Bins</h1>
      </PageTemplate>,
    )
    expect(linesOf(ours)).toEqual(linesOf(official))
  })

  it('has it with every option set, and without header and footer', () => {
    const official = govukTemplate({
      values: {
        htmlLang: 'cy',
        htmlClasses: 'h',
        pageTitleLang: 'en',
        themeColor: '#123456',
        bodyClasses: 'b',
        bodyAttributes: ' data-b="1"',
        cspNonce: 'abc',
        containerClasses: 'c',
        mainClasses: 'm',
        mainLang: 'en',
        mainAttributes: ' data-m="1"',
      },
      blocks: {
        pageTitle: 'Bins',
        head: '<meta name="robots" content="noindex">',
        headIcons: '',
        bodyStart: '<div>Cookies</div>',
        skipLink: '',
        header: '',
        content: 'Biniau',
        footer: '',
        bodyEnd: '<script src="/app.js"></script>',
      },
    })
    const ours = renderToStaticMarkup(
      <PageTemplate
        title="Bins"
        titleLang="en"
        lang="cy"
        themeColor="#123456"
        nonce="abc"
        head={<meta name="robots" content="noindex" />}
        htmlProps={{ className: 'h' }}
        bodyProps={{ className: 'b', ...{ 'data-b': '1' } }}
        bodyStart={<div>Cookies</div>}
        skipLink={null}
        containerProps={{ className: 'c' }}
        mainProps={{ className: 'm', lang: 'en', ...{ 'data-m': '1' } }}
        bodyEnd={<script src="/app.js" />}
      >
        Biniau
      </PageTemplate>,
    )
    expect(linesOf(ours)).toEqual(linesOf(official))
  })

  it("marks the page with GOV.UK Frontend's own script, so that one hash allows both", () => {
    const official = govukTemplate({
      values: {},
      blocks: { skipLink: '', header: '', footer: '', headIcons: '' },
    })
    const script = official.match(/<script[^>]*>(.*?)<\/script>/)?.[1]
    expect(SUPPORT_SCRIPT).toBe(script)
    expect(createHash('sha256').update(SUPPORT_SCRIPT).digest('base64')).toBe(
      createHash('sha256')
        .update(script ?? '')
        .digest('base64'),
    )
  })

  it('keeps the mark when React takes over the whole page', async () => {
    const page = <PageTemplate title="Bins">Content</PageTemplate>
    const site = new DOMParser().parseFromString(renderToString(page), 'text/html')
    // What the script does, which no parser runs.
    site.body.className += ' js-enabled govuk-frontend-supported'
    globalThis.IS_REACT_ACT_ENVIRONMENT = true
    const root = await act(async () =>
      hydrateRoot(site, page, { onRecoverableError: (error) => console.error(error) }),
    )
    onTestFinished(() => act(() => root.unmount()))
    expect(site.body.className).toBe('govuk-template__body js-enabled govuk-frontend-supported')
    await act(async () => root.render(<PageTemplate title="Bins">More</PageTemplate>))
    expect(site.body.className).toContain('govuk-frontend-supported')
    expect(site.querySelector('main')?.textContent).toBe('More')
  })
})
