/**
 * What a field is called that was got wrong: its page's question, and its own name where two of one
 * page were.
 */
export function fieldNames(
  names: Readonly<Record<string, string>>,
  mistakes: readonly { readonly page: string }[] = [],
): (page: string, field: string) => string {
  return (page, field) => {
    const name = names[page]
    if (name === undefined) return field
    return mistakes.filter((one) => one.page === page).length > 1 ? `${name} (${field})` : name
  }
}
