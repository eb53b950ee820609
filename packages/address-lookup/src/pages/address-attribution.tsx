import type { Bilingual, Language } from '@guildhall/standards/language'

/** Who owns the address data, as Ordnance Survey and Royal Mail ask for beside every use of it. */
export function AddressAttribution({
  lines,
  language,
}: {
  lines: readonly Bilingual[]
  language: Language
}) {
  if (lines.length === 0) return null
  return (
    <p className="govuk-body-s">
      {lines.map((line, at) => (
        <span key={line.en}>
          {at > 0 && <br />}
          {line[language]}
        </span>
      ))}
    </p>
  )
}
