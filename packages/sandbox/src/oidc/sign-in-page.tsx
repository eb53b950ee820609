import { Button } from '@guildhall/components/button'
import { ErrorSummary } from '@guildhall/components/error-summary'
import { Radios } from '@guildhall/components/radios'
import { staff } from './people.ts'

/** Asks who signs in; there are no passwords, since nobody here is real. */
export function SignInPage({ query, isMissing }: { query: string; isMissing: boolean }) {
  const errorMessage = isMissing ? 'Select who you are' : undefined
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {isMissing && (
          <ErrorSummary
            title="There is a problem"
            errors={[{ href: '#sub', text: 'Select who you are' }]}
          />
        )}
        <form method="post" action={`/oidc/authorize?${query}`} noValidate>
          <Radios
            name="sub"
            legend={<h1 className="govuk-fieldset__heading">Who are you?</h1>}
            hint="This stands in for your council’s own sign-in. There are no passwords here."
            errorMessage={errorMessage}
            items={staff.map(({ sub, name, groups }) => ({
              value: sub,
              label: name,
              hint: groups.join(', '),
            }))}
          />
          <Button>Sign in</Button>
        </form>
      </div>
    </div>
  )
}
