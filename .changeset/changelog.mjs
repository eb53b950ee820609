/**
 * How a changeset is told in a CHANGELOG: as it was written, to those who upgrade, without the
 * number of a commit before it.
 */
const changelog = {
  /** @param {{ summary: string }} changeset */
  async getReleaseLine({ summary }) {
    const [first = '', ...more] = summary.trim().split('\n')
    return [`- ${first}`, ...more.map((line) => (line === '' ? '' : `  ${line}`))].join('\n')
  },
  /**
   * @param {unknown} _changesets
   * @param {{ name: string, newVersion: string }[]} updated
   */
  async getDependencyReleaseLine(_changesets, updated) {
    if (updated.length === 0) return ''
    const packages = updated.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`)
    return `- Built on ${packages.join(', ')}.`
  },
}

export default changelog
