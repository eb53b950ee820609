export { NotificationBanner, type NotificationBannerProps } from './notification-banner.tsx'
