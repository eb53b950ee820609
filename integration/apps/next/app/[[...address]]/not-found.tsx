'use client'

import { usePathname } from 'next/navigation'
import { ReportPage } from '../report-page.tsx'

export default function NotFound() {
  const language = usePathname().startsWith('/cy') ? 'cy' : 'en'
  return <ReportPage shown={{ kind: 'problem', status: 404, language }} />
}
