/** @typedef {import('../results.mjs').Result} Result */

/** What a check claims, one thing after another, so that one that fails hides none of the others. */
export class Claims {
  /** @type {string[]} */
  #held = []
  /** @type {string[]} */
  #broken = []

  /**
   * @param {string} what a sentence that is true or not
   * @param {() => unknown} prove rejects or throws where it isn't
   * @returns {Promise<boolean>} whether it held
   */
  async claim(what, prove) {
    const began = performance.now()
    try {
      await prove()
    } catch (problem) {
      this.#broken.push(`${what}: ${problem instanceof Error ? problem.message : problem}`)
      return false
    }
    this.#held.push(`${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
    return true
  }

  /**
   * @param {string} [note]
   * @returns {Result}
   */
  result(note = '') {
    return {
      passed: this.#held.length,
      failed: this.#broken.length,
      output: this.#broken.join('\n'),
      note: [...this.#held.map((line) => `   ${line}`), note].filter(Boolean).join('\n'),
    }
  }
}
