import { Button } from '@guildhall/components/button'
import { Legend } from '@guildhall/components/fieldset'
import { Label } from '@guildhall/components/label'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import type { Language } from '@guildhall/standards/language'
import { formatPence } from '@guildhall/standards/pence'
import { longDate } from '@guildhall/standards/plain-date'
import type { GardenContent } from '../../content/garden/content.ts'
import type { GardenTask } from '../../garden/garden.ts'
import type { BinsData, PayData } from './garden.tsx'
import { binsSchema, paySchema, referenceSchema, whatSchema } from './garden-schemas.ts'

const { RadiosField: TaskField } = fieldsFor(whatSchema)
const { TextInputField: ReferenceField } = fieldsFor(referenceSchema)
const { TextInputField: BinsField } = fieldsFor(binsSchema)
const { RadiosField: PayField } = fieldsFor(paySchema)

interface ViewProps<Data> {
  data: Data
  language: Language
  words: GardenContent
}

/** Asks what is to be done; nothing here says whether the address has a subscription. */
export function WhatToDo({ tasks, words }: { tasks: readonly GardenTask[]; words: GardenContent }) {
  return (
    <Form>
      <TaskField
        name="task"
        legend={
          <Legend size="l" isPageHeading>
            {words.taskTitle}
          </Legend>
        }
        items={tasks.map((task) => ({ value: task, label: words.tasks[task] }))}
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}

/** Asks for the reference, so that nobody else learns of a subscription. */
export function WhichSubscription({ phone, words }: { phone: string; words: GardenContent }) {
  return (
    <Form>
      <ReferenceField
        name="reference"
        label={
          <Label size="l" isPageHeading>
            {words.referenceTitle}
          </Label>
        }
        hint={words.referenceHint}
        spellCheck={false}
        className="govuk-input--width-20"
      />
      <p className="govuk-body">{words.referenceHelp(phone)}</p>
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}

/** Asks how many bins there are to be, with what each costs and for how long. */
export function HowManyBins({ data, language, words }: ViewProps<BinsData>) {
  const price = (amount: BinsData['newBinFee']) => formatPence(amount, language)
  const small = { inputMode: 'numeric', className: 'govuk-input--width-2' } as const
  const { had, price: each } = data
  return (
    <Form>
      <h1 className="govuk-heading-l">{words.binsTitle}</h1>
      <p className="govuk-body">
        {[
          had !== undefined && words.binsHad(had),
          words.binsRunning(longDate(data.starts, language), longDate(data.ends, language)),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <p className="govuk-body">
        {[
          each.by === 'part'
            ? words.binsPartPrice(price(each.each))
            : words.binsPrice(price(each.first), price(each.later)),
          data.newBinFee > 0 && words.binsFee(price(data.newBinFee)),
          each.by === 'part' && had !== undefined && words.binsNotBack,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <BinsField name="bins" label={words.binsLabel} {...small} />
      <BinsField name="newBins" label={words.newBinsLabel} hint={words.newBinsHint} {...small} />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}

/** Asks how it is paid for, each way with what differs. */
export function HowToPay({ data, language, words }: ViewProps<PayData>) {
  return (
    <Form>
      <PayField
        name="pays"
        legend={
          <Legend size="l" isPageHeading>
            {words.payTitle}
          </Legend>
        }
        items={data.ways.map(({ pays, total, off, firstOn }) => {
          const hints = [
            words.total(formatPence(total, language)),
            ...(off > 0 ? [words.debitOff(formatPence(off, language))] : []),
            ...(firstOn ? [words.debitHint(longDate(firstOn, language))] : []),
          ]
          return { value: pays, label: words.pay[pays], hint: hints.join('. ') }
        })}
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}
