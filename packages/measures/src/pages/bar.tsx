import type { Interval } from '../intervals.ts'

/**
 * A bar from 0 to 1 beside a figure that says the same in words. A line across its end shows where
 * the true figure may be. It is drawn by attributes alone, so that a strict policy on styles lets it.
 */
export function Bar({ share, interval }: { share: number; interval?: Interval | undefined }) {
  const at = (part: number) => `${(part * 100).toFixed(1)}%`
  return (
    <svg className="guildhall-bar" width="100%" height="20" aria-hidden="true" focusable="false">
      <rect className="guildhall-bar__whole" x="0" y="0" width="100%" height="20" />
      <rect className="guildhall-bar__part" x="0" y="0" width={at(share)} height="20" />
      {interval && (
        <>
          <Whisker
            className="guildhall-bar__halo"
            low={at(interval.low)}
            high={at(interval.high)}
          />
          <Whisker
            className="guildhall-bar__line"
            low={at(interval.low)}
            high={at(interval.high)}
          />
        </>
      )}
    </svg>
  )
}

function Whisker({ className, low, high }: { className: string; low: string; high: string }) {
  return (
    <g className={className}>
      <line x1={low} x2={high} y1="10" y2="10" />
      <line x1={low} x2={low} y1="5" y2="15" />
      <line x1={high} x2={high} y1="5" y2="15" />
    </g>
  )
}
