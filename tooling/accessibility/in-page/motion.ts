import { say, shown } from './parts.ts'

/** What moves although the resident asked for less motion. */
export function stillMoves(): string[] {
  const seconds = (times: string) => Math.max(...times.split(',').map(Number.parseFloat))
  return shown().flatMap((part) =>
    [null, '::before', '::after'].flatMap((pseudo) => {
      const style = getComputedStyle(part, pseudo)
      const isAnimated = style.animationName !== 'none' && seconds(style.animationDuration) > 0
      const isGliding = style.transitionProperty !== 'none' && seconds(style.transitionDuration) > 0
      const isSmooth = style.scrollBehavior === 'smooth'
      return isAnimated || isGliding || isSmooth
        ? [`moves with reduced motion: ${say(part)}${pseudo ?? ''}`]
        : []
    }),
  )
}
