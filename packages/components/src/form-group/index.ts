export { FormGroup, type FormGroupProps } from './form-group.tsx'
