/** @typedef {import('../results.mjs').Result} Result */

/**
 * What a check claims, one thing after another, so that one that fails hides none of the others. Each
 * is told as soon as it is known: together they take minutes.
 */
export class Claims {
  #held = 0
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
      const said = `${what}: ${problem instanceof Error ? problem.message : problem}`
      this.#broken.push(said)
      console.log(`   NOT ${said.slice(0, 2000)}`)
      return false
    }
    this.#held += 1
    console.log(`   ${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
    return true
  }

  /**
   * @param {string} [note]
   * @returns {Result}
   */
  result(note = '') {
    return {
      passed: this.#held,
      failed: this.#broken.length,
      output: this.#broken.join('\n'),
      note,
    }
  }
}
