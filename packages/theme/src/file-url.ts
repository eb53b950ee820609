import { z } from 'zod'

const elsewhere = /^https:\/\/(fonts\.googleapis\.com|fonts\.gstatic\.com|use\.typekit\.net)\//

/**
 * Schema of the address of a file that a council serves itself: a path, or `https:`.
 *
 * It goes into CSS and HTML as it is, so what could end a string there is refused; so are font hosts
 * that would learn who visits.
 */
export const fileUrl = z
  .string()
  .regex(
    /^(https:\/\/[\w.-]+(:\d+)?)?\/(?!\/)[\w\-./~%]*(\?[\w\-.=&%]*)?$/,
    'Give a path such as /brand/logo.svg, or an address that begins with https:',
  )
  .refine((address) => !elsewhere.test(address), {
    message: 'It is another company’s, which would learn who visits',
    params: { fix: 'Serve the file from the council’s own address.' },
  })
