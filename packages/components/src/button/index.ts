export {
  Button,
  type ButtonElementProps,
  ButtonGroup,
  type ButtonLinkProps,
  type ButtonProps,
} from './button.tsx'
export { StartButton } from './start-button.tsx'
