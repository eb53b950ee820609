import { Button } from '@guildhall/components/button'
import { Radios } from '@guildhall/components/radios'
import { TextInput } from '@guildhall/components/text-input'
import { formatPence, pence } from '@guildhall/standards/pence'
import { createRoot } from 'react-dom/client'

function Page() {
  return (
    <main className="govuk-main-wrapper govuk-width-container">
      <h1 className="govuk-heading-l">What do you need to get rid of?</h1>
      <form method="post">
        <Radios
          name="item"
          legend="Item"
          items={[
            { value: 'sofa', label: `Sofa, ${formatPence(pence(2550))}` },
            { value: 'fridge', label: 'Fridge' },
          ]}
        />
        <TextInput name="postcode" label="Postcode" autoComplete="postal-code" />
        <Button>Continue</Button>
      </form>
    </main>
  )
}

createRoot(document.getElementById('root')).render(<Page />)
