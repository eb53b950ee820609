import { type RouteConfig, route } from '@react-router/dev/routes'

export default [route('*', 'report-page.tsx')] satisfies RouteConfig
