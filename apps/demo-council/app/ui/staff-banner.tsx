import { Button } from '@guildhall/components/button'
import { fill, type Language } from '@guildhall/standards/language'
import { staffWords } from '../content/staff.ts'

/** Says on every page who is signed in, and leads to the next resident. */
export function StaffBanner({
  name,
  homeHref,
  language,
}: {
  name: string
  homeHref: string
  language: Language
}) {
  const words = staffWords[language]
  return (
    <section className="council-staff" aria-label={words.bannerLabel}>
      <div className="govuk-width-container council-staff__inner">
        <p className="govuk-body govuk-!-margin-bottom-0">{fill(words.banner, { name })}</p>
        <form
          className="council-staff__actions"
          method="post"
          action={`${homeHref}/staff/next-resident`}
        >
          <a className="govuk-link" href={`${homeHref}/staff`}>
            {words.toStaff}
          </a>
          <Button variant="secondary" className="council-staff__button">
            {words.nextResident}
          </Button>
        </form>
      </div>
    </section>
  )
}
