/** What a scanner says of a file. */
export type Verdict =
  | { readonly isClean: true }
  | {
      readonly isClean: false
      /** What it found, in its own words. */
      readonly found: string
    }

/** Looks for viruses in a file. */
export interface Scanner {
  /**
   * @param file read in a stream, never all at once
   * @param signal gives up when the resident has
   * @throws ScannerUnavailable when it can't say: such a file must not be kept
   */
  scan(file: Blob, signal?: AbortSignal): Promise<Verdict>
}

/** The scanner gave no verdict, so nothing may be kept. */
export class ScannerUnavailable extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(
      `A file could not be checked for viruses: ${why}. It was not kept, and the resident was asked to try again. ` +
        'Check that the scanner runs, has its signatures and takes files of this size.',
      options,
    )
    this.name = 'ScannerUnavailable'
  }
}

/** The harmless text that every scanner takes for a virus, in two halves so that this file is none. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*']

/**
 * A scanner that knows only the EICAR test file; for demos, stories and tests, never for a service.
 *
 * Source: EICAR, Anti-Malware Testfile.
 */
export function eicarScanner(): Scanner {
  const wanted = Buffer.from(EICAR.join(''))
  return {
    async scan(file) {
      let held: Uint8Array = new Uint8Array()
      for await (const chunk of file.stream() as unknown as AsyncIterable<Uint8Array>) {
        const seen = Buffer.concat([held, chunk])
        if (seen.includes(wanted)) return { isClean: false, found: 'Eicar-Test-Signature' }
        held = seen.subarray(-wanted.length)
      }
      return { isClean: true }
    },
  }
}
