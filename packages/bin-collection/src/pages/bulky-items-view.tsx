import { Button } from '@guildhall/components/button'
import { Legend } from '@guildhall/components/fieldset'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import type { Language } from '@guildhall/standards/language'
import { formatPence, pence } from '@guildhall/standards/pence'
import type { BulkyItem } from '../bulky/bulky.ts'
import type { Content } from '../content/content.ts'
import type { ItemsData } from './bulky.tsx'
import { itemsSchema, quantityName } from './bulky-schemas.ts'

const { CheckboxesField, TextInputField } = fieldsFor(itemsSchema)

type Words = Content['bulky']

interface ItemsQuestionProps {
  policy: ItemsData['policy']
  language: Language
  words: Words
}

/** Asks what is to be collected: tick the items, and say how many of each. */
export function ItemsQuestion({ policy, language, words }: ItemsQuestionProps) {
  return (
    <Form>
      <CheckboxesField
        name="items"
        legend={
          <Legend size="l" isPageHeading>
            {words.itemsTitle}
          </Legend>
        }
        hint={[words.itemsHint(policy.maxItems), ...pricingWords(policy, language, words)].join(
          ' ',
        )}
        items={policy.items.map((item) => ({
          value: item.id,
          label: item.name[language],
          hint: itemHint(item, policy, language, words),
          conditional: (
            <TextInputField
              name={quantityName(item.id)}
              id={quantityName(item.id)}
              label={words.howMany(item.name[language])}
              defaultValue="1"
              inputMode="numeric"
              className="govuk-input--width-2"
            />
          ),
        }))}
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}

function pricingWords(
  { pricing }: ItemsData['policy'],
  language: Language,
  words: Words,
): readonly string[] {
  switch (pricing.by) {
    case 'booking':
      return [words.priceBooking(formatPence(pricing.price, language))]
    case 'item':
    case 'points':
      return pricing.minimum > 0 ? [words.priceItem(formatPence(pricing.minimum, language))] : []
    case 'band':
      return [...pricing.bands]
        .sort((a, b) => a.upTo - b.upTo)
        .map(({ upTo, price }) => words.priceBand(upTo, formatPence(price, language)))
  }
}

function itemHint(
  item: BulkyItem,
  { pricing, surcharges }: ItemsData['policy'],
  language: Language,
  words: Words,
): string | undefined {
  const parts = [
    pricing.by === 'item' && words.each(formatPence(item.price ?? pricing.price, language)),
    pricing.by === 'points' &&
      words.each(formatPence(pence(pricing.price * item.points), language)),
    item.points > 1 && words.countsAs(item.points),
    ...surcharges
      .filter(({ id, price }) => item.surcharges.includes(id) && price > 0)
      .map(({ price, reason }) => words.extra(formatPence(price, language), reason[language])),
    item.hint?.[language],
  ].filter((part): part is string => typeof part === 'string')
  return parts.length === 0 ? undefined : parts.join('. ')
}
