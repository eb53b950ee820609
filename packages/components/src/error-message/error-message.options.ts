import { type Content, examplesOf, extras, node } from '../../test/parity/example.ts'
import { ErrorMessage } from './error-message.tsx'

interface Options extends Content {
  id?: string
  visuallyHiddenText?: string | false
}

export const examples = examplesOf('error-message', ErrorMessage, (o: Options) => ({
  id: o.id,
  ...extras(o),
  visuallyHiddenText: o.visuallyHiddenText === false ? '' : o.visuallyHiddenText,
  children: node(o),
}))
