import type { ComponentProps } from 'react'
import { classes } from '../internal/classes.ts'

export type ExampleThingProps = ComponentProps<'div'>

/** Shows what it is given; say here in one sentence what it is for. Other props and `ref` go to its element. */
export function ExampleThing({ className, ...rest }: ExampleThingProps) {
  return <div className={classes('guildhall-example-thing', className)} {...rest} />
}
