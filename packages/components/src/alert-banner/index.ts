export {
  type Alert,
  AlertBanner,
  type AlertBannerProps,
  bySeverity,
  SEVERITIES,
  type Severity,
} from './alert-banner.tsx'
