import { Fragment, type ReactNode } from 'react'

type Block = { kind: 'h2' | 'h3' | 'p' | 'ul' | 'ol' | 'inset' | 'hr'; lines: string[] }

/**
 * Shows GOV.UK Notify's Markdown: headings, bullets, numbers, insets, lines and links. Everything
 * else, HTML included, stays the text it is.
 */
export function NotifyMarkdown({ text }: { text: string }) {
  return (
    <>
      {blocksOf(text).map((block, index) => (
        <Fragment key={index}>{renderBlock(block)}</Fragment>
      ))}
    </>
  )
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let open: Block | undefined
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const { kind, content } = readLine(line)
    if (kind === undefined) {
      open = undefined
      continue
    }
    if (open?.kind === kind && !['h2', 'h3', 'hr'].includes(kind)) open.lines.push(content)
    else {
      open = { kind, lines: [content] }
      blocks.push(open)
    }
  }
  return blocks
}

function readLine(line: string): { kind?: Block['kind']; content: string } {
  const marks: [RegExp, Block['kind']][] = [
    [/^##\s*(.+)$/, 'h3'],
    [/^#\s*(.+)$/, 'h2'],
    [/^(?:\*|-|•)\s+(.+)$/, 'ul'],
    [/^\d{1,3}\.\s+(.+)$/, 'ol'],
    [/^\^\s*(.+)$/, 'inset'],
    [/^(?:-{3,}|\*{3,})$/, 'hr'],
  ]
  const trimmed = line.trim()
  if (trimmed === '') return { content: '' }
  for (const [mark, kind] of marks) {
    const match = mark.exec(trimmed)
    if (match) return { kind, content: match[1] ?? '' }
  }
  return { kind: 'p', content: trimmed }
}

function renderBlock({ kind, lines }: Block): ReactNode {
  if (kind === 'hr') return <hr className="govuk-section-break govuk-section-break--visible" />
  if (kind === 'h2') return <h3 className="govuk-heading-m">{inline(lines[0] ?? '')}</h3>
  if (kind === 'h3') return <h4 className="govuk-heading-s">{inline(lines[0] ?? '')}</h4>
  const items = lines.map((line, index) => <li key={index}>{inline(line)}</li>)
  if (kind === 'ul') return <ul className="govuk-list govuk-list--bullet">{items}</ul>
  if (kind === 'ol') return <ol className="govuk-list govuk-list--number">{items}</ol>
  const words = lines.map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {inline(line)}
    </Fragment>
  ))
  if (kind === 'inset') return <div className="govuk-inset-text">{words}</div>
  return <p className="govuk-body">{words}</p>
}

const link = /\[([^\]]{1,500})\]\((https?:\/\/[^\s)]{1,2000})\)|(https?:\/\/[^\s<>"]{1,2000})/g

function inline(text: string): ReactNode {
  const parts: ReactNode[] = []
  let from = 0
  for (const match of text.matchAll(link)) {
    const href = match[2] ?? match[3] ?? ''
    parts.push(text.slice(from, match.index))
    parts.push(
      <a className="govuk-link" key={match.index} href={href}>
        {match[1] ?? href}
      </a>,
    )
    from = match.index + match[0].length
  }
  return [...parts, text.slice(from)]
}
