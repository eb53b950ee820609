/** A picture that isn't what it was. */
export interface Change {
  readonly name: string
  readonly difference: string
  /** The thumbnail that was kept; none for a new story. */
  readonly before: Buffer | undefined
  readonly png: Buffer
}

/** A page on which each change is seen: the thumbnail that was kept, and the picture as it is now. */
export function reviewSheet(changes: readonly Change[]): string {
  const rows = changes.map(({ name, difference, before }) => {
    const kept = before
      ? `<img alt="before" src="data:image/png;base64,${before.toString('base64')}">`
      : ''
    return `<figure><figcaption>${name}: ${difference}</figcaption>${kept}<img alt="now" src="${name}.png" loading="lazy"></figure>`
  })
  return `<!doctype html><meta charset="utf-8"><title>Pictures that changed</title>
<style>body{font:14px sans-serif;background:#ddd}figure{display:inline-block;vertical-align:top;margin:8px}
img{width:360px;border:1px solid #888;margin-right:4px;vertical-align:top}</style>
<h1>${changes.length} pictures changed</h1>
${rows.join('\n')}
`
}
