import type { ReactNode } from 'react'
import type { Container, ContainerKind } from '../collection.ts'

type Colours = Pick<Container, 'bodyColour' | 'lidColour'>

const outline = { stroke: 'currentColor', strokeWidth: 2, strokeLinejoin: 'round' } as const

function bin({ bodyColour, lidColour }: Colours, wheels: readonly number[]): ReactNode {
  return (
    <>
      <path d="M12 20h36l-4 44H16z" fill={bodyColour} {...outline} />
      <path d="M8 12h44v8H8z" fill={lidColour} {...outline} />
      {wheels.map((x) => (
        <circle key={x} cx={x} cy={66} r={4} fill="#ffffff" {...outline} />
      ))}
    </>
  )
}

function box({ bodyColour, lidColour }: Colours): ReactNode {
  return (
    <>
      <path d="M6 34h48l-5 32H11z" fill={bodyColour} {...outline} />
      <path d="M4 26h52v8H4z" fill={lidColour} {...outline} />
    </>
  )
}

function caddy({ bodyColour, lidColour }: Colours): ReactNode {
  return (
    <>
      <path d="M14 32a16 16 0 0 1 32 0" fill="none" {...outline} />
      <path d="M14 40h32l-3 26H17z" fill={bodyColour} {...outline} />
      <path d="M12 32h36v8H12z" fill={lidColour} {...outline} />
    </>
  )
}

function sack({ bodyColour, lidColour }: Colours): ReactNode {
  return (
    <>
      <path d="M24 22c-18 12-18 30-12 44h36c6-14 6-32-12-44z" fill={bodyColour} {...outline} />
      <path d="M22 10l8 8 8-8v8l-4 6h-8l-4-6z" fill={lidColour} {...outline} />
    </>
  )
}

function stack({ bodyColour, lidColour }: Colours): ReactNode {
  return [10, 28, 46].map((y) => (
    <g key={y}>
      <path d={`M12 ${y}h36v16H12z`} fill={bodyColour} {...outline} />
      <path d={`M12 ${y}h36v5H12z`} fill={lidColour} {...outline} />
    </g>
  ))
}

const drawings: Record<ContainerKind, (colours: Colours) => ReactNode> = {
  'wheelie-bin': (colours) => bin(colours, [20]),
  'communal-bin': (colours) => bin(colours, [20, 40]),
  box,
  tub: box,
  'kerbside-caddy': caddy,
  'kitchen-caddy': caddy,
  'inner-caddy': caddy,
  sack,
  'reusable-sack': sack,
  'carrier-bag': sack,
  'triple-box-stack': stack,
  other: box,
}

/** Half the height of a small letter of body text, pixels. */
const HALF_A_LETTER = 6

interface ContainerPictureProps {
  container: Container
  /** Pixels. @default 60 */
  height?: number
}

/**
 * Draws a container from its kind and colours.
 *
 * Hidden from screen readers: the container's words always stand beside it, since nobody should
 * need to see a colour.
 */
export function ContainerPicture({ container, height = 60 }: ContainerPictureProps) {
  // It hangs below the line by what puts its middle at the middle of the letters; no style is needed
  // for that, which a strict content security policy would refuse.
  const hangs = Math.max(0, height / 2 - HALF_A_LETTER)
  const stands = height - hangs
  return (
    <svg
      width={height * 0.8}
      height={stands}
      viewBox={`0 0 60 ${(75 * stands) / height}`}
      overflow="visible"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[container.kind](container)}
    </svg>
  )
}
