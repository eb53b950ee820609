import type { Container } from '../collection.ts'
import type { ScheduledCollection } from '../schedule/schedule.ts'

interface MarkPictureProps {
  container: Container
  /** The letter that stands for the service. */
  code: string
  certainty?: ScheduledCollection['certainty']
}

/**
 * A container as small as a day's cell: its colours, the letter of its service, a corner when it has
 * moved and a broken line when it is to be confirmed.
 *
 * Hidden from screen readers, since words stand beside it. Colours are attributes, not styles, so
 * that a strict Content-Security-Policy lets them through.
 */
export function MarkPicture({ container, code, certainty = 'expected' }: MarkPictureProps) {
  const { bodyColour, lidColour } = container
  return (
    <svg
      className="guildhall-mark"
      width="18"
      height="20"
      viewBox="0 0 18 20"
      aria-hidden="true"
      focusable="false"
    >
      <rect
        x="1"
        y="1"
        width="16"
        height="18"
        rx="2"
        fill={certainty === 'to-be-confirmed' ? '#ffffff' : bodyColour}
        stroke="#0b0c0c"
        strokeDasharray={certainty === 'to-be-confirmed' ? '3 2' : undefined}
      />
      {certainty !== 'to-be-confirmed' && (
        <rect x="1.5" y="1.5" width="15" height="4" fill={lidColour} />
      )}
      {certainty === 'moved' && (
        <path d="M9 1h8v8z" fill="#ffdd00" stroke="#0b0c0c" strokeWidth="1" />
      )}
      <text
        x="9"
        y="16"
        textAnchor="middle"
        fontSize="11"
        fontWeight="700"
        fill={certainty === 'to-be-confirmed' ? '#0b0c0c' : inkOn(bodyColour)}
      >
        {code}
      </text>
    </svg>
  )
}

/** Black or white, whichever is read more easily on a colour. Source: WCAG 2.2, relative luminance. */
function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  // Where contrast with black and with white are the same.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#0b0c0c' : '#ffffff'
}
