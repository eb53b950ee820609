import { inAddress, useToolbar } from '../globals.ts'

interface WorkingProps {
  /** Id of a story: `patterns-missed-collection-walk-through--walk`. */
  story: string
  title: string
  /** CSS pixels. */
  height?: number
}

/** A story in a frame of its own, alive, in the language and brand of the toolbar. */
export function Working({ story, title, height = 620 }: WorkingProps) {
  const globals = inAddress(useToolbar())
  return (
    <>
      <iframe
        className="workshop-frame workshop-frame--alive"
        title={title}
        src={`iframe.html?viewMode=story&id=${story}&globals=${globals}`}
        style={{ height }}
      />
      <p className="govuk-body-s">
        <a className="govuk-link" href={`./?path=/story/${story}&globals=${globals}`} target="_top">
          Open it on its own
        </a>
        , to see it at other widths.
      </p>
    </>
  )
}
