/**
 * The forms in which one name appears, in templates under the name `example-thing`.
 *
 * @param {string} name in kebab case
 * @returns {[form: string, replacement: string][]}
 */
export function nameForms(name) {
  const pascal = name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
  const spaced = name.replaceAll('-', ' ')
  return [
    ['example-thing', name],
    ['ExampleThing', pascal],
    ['exampleThing', pascal.charAt(0).toLowerCase() + pascal.slice(1)],
    ['Example thing', spaced.charAt(0).toUpperCase() + spaced.slice(1)],
    ['example thing', spaced],
  ]
}

/**
 * Puts a name into a template's text.
 *
 * @param {string} text
 * @param {string} name in kebab case
 */
export function withName(text, name) {
  return nameForms(name).reduce((done, [form, own]) => done.replaceAll(form, own), text)
}
