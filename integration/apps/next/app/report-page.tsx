'use client'

import { BackLink } from '@guildhall/components/back-link'
import { PageLayout } from '@guildhall/components/page-template'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import type { NextShown } from '@guildhall/journeys/next'
import { ProblemPage } from '@guildhall/journeys/problem-page'
import { report, siteName } from '../report/report.ts'

const back = { en: 'Back', cy: 'Yn ôl' }

/** What is shown at an address: a page of the journey, alive in the browser, or a problem. */
export function ReportPage({ shown }: { shown: NextShown }) {
  if (shown.kind === 'problem') {
    const { status, language } = shown
    return (
      <PageLayout>
        <ProblemPage status={status} language={language} siteName={siteName[language]} />
      </PageLayout>
    )
  }
  const { model } = shown
  const { language, backHref } = model
  return (
    <PageLayout
      beforeContent={
        backHref === undefined ? null : <BackLink href={backHref}>{back[language]}</BackLink>
      }
    >
      <JourneyPage journey={report.journey} model={model} siteName={siteName[language]} />
    </PageLayout>
  )
}
