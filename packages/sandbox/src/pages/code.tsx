import { Fragment } from 'react'

/** An address, key or name as a program writes it; long ones may break after a slash. */
export function Code({ children }: { children: string }) {
  return (
    <span className="sandbox-code">
      {children.split(/(?<=\/)(?!\/)/).map((part, index) => (
        <Fragment key={`${index} ${part}`}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  )
}
