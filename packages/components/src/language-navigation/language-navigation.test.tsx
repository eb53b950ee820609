import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { LanguageNavigation } from './index.ts'

describe('LanguageNavigation', () => {
  it('marks the language of the page, and names the other in its own words and tongue', () => {
    render(
      <LanguageNavigation
        items={[
          { text: 'English', lang: 'en' },
          {
            text: 'Cymraeg',
            lang: 'cy',
            href: '/cy',
            languageDescriptionText: 'Newid yr iaith i’r Gymraeg',
          },
        ]}
      />,
    )
    expect(screen.getByText('English')).toHaveAttribute('aria-current', 'true')
    const welsh = screen.getByRole('link')
    expect(welsh).toHaveTextContent('Cymraeg Newid yr iaith i’r Gymraeg')
    expect(welsh).toHaveAttribute('hreflang', 'cy')
    expect(welsh).toHaveAttribute('lang', 'cy')
  })
})
