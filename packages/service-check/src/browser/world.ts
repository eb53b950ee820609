import type { CDPSession } from 'playwright-core'
import { installTools } from '../page/tools.ts'

/** A place in a page where our scripts run: it shares the document and nothing else. */
export class World {
  readonly #client: CDPSession
  readonly #context: number

  private constructor(client: CDPSession, context: number) {
    this.#client = client
    this.#context = context
  }

  /** Makes a world in the page as it is now; a page that is loaded anew needs another. */
  static async in(client: CDPSession): Promise<World> {
    const { frameTree } = await client.send('Page.getFrameTree')
    const { executionContextId } = await client.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'guildhall',
    })
    const world = new World(client, executionContextId)
    await world.run(installTools)
    return world
  }

  /** Runs a function that refers to nothing outside itself but the tools. */
  run<Input, Output>(
    act: (input: Input) => Output | Promise<Output>,
    input?: Input,
  ): Promise<Output> {
    return this.evaluate(`(${act})(${JSON.stringify(input)})`)
  }

  /** Runs an expression and gives its value, which has to be plain data. */
  async evaluate<Output>(expression: string): Promise<Output> {
    const { result, exceptionDetails } = await this.#client.send('Runtime.evaluate', {
      contextId: this.#context,
      expression,
      returnByValue: true,
      awaitPromise: true,
      timeout: 30_000,
    })
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    }
    return result.value as Output
  }

  /** Runs a function on nodes that the browser itself knows by number. */
  async onNodes<Output>(
    nodes: readonly number[],
    act: (element: Element) => Output,
  ): Promise<(Output | null)[]> {
    const found: (Output | null)[] = []
    for (const backendNodeId of nodes) {
      const answer = await this.#client
        .send('DOM.resolveNode', { backendNodeId, executionContextId: this.#context })
        .then(({ object }) =>
          this.#client.send('Runtime.callFunctionOn', {
            objectId: object.objectId ?? '',
            functionDeclaration: `function () { return (${act})(this) }`,
            returnByValue: true,
          }),
        )
        .catch(() => null)
      found.push((answer?.result.value as Output | undefined) ?? null)
    }
    return found
  }
}
