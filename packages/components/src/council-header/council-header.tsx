import type { ReactNode } from 'react'
import { GenericHeader, type GenericHeaderProps } from '../generic-header/generic-header.tsx'
import { classes } from '../internal/classes.ts'

export interface CouncilHeaderProps extends Omit<GenericHeaderProps, 'children'> {
  /** The council's name. Read out even where the logo shows it. */
  name: string
  /** The council's logo: an image with empty `alt`, since the name is said. */
  logo?: ReactNode
}

/** The council's logo and name, which lead to its home page. Colours come from the theme. */
export function CouncilHeader({ name, logo, className, ...rest }: CouncilHeaderProps) {
  return (
    <GenericHeader {...rest} className={classes('council-header', className)}>
      {logo}
      <span className={logo ? 'govuk-visually-hidden' : 'council-header__name'}>{name}</span>
    </GenericHeader>
  )
}
