/**
 * Puts text into a control as if it had been typed, so that whoever listens to it hears.
 *
 * React hides what a script assigns from its own listeners, hence the browser's own setter.
 */
export function typeInto(input: HTMLInputElement, text: string): void {
  const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  own?.set?.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
