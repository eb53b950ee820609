export {
  LanguageNavigation,
  type LanguageNavigationItem,
  type LanguageNavigationProps,
} from './language-navigation.tsx'
