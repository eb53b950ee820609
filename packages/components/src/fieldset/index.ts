export { Fieldset, type FieldsetProps, Legend, type LegendProps } from './fieldset.tsx'
