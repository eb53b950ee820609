import { nations } from '@guildhall/standards/authority'
import { type BankHoliday, bankHolidays } from '@guildhall/standards/bank-holidays'
import type { Clock } from '@guildhall/standards/clock'
import { londonInstant, plainDate } from '@guildhall/standards/plain-date'

type Instant = ReturnType<Clock>
type Language = 'en' | 'cy'
type Answer = (request: Request) => Response

const welsh: Readonly<Record<string, string>> = {
  'england-and-wales': 'cymru-a-lloegr',
  scotland: 'yr-alban',
  'northern-ireland': 'gogledd-iwerddon',
}

/** A feed in GOV.UK's shape, with a jubilee in 2029 that no shipped list knows. */
export function publishedFeed(language: Language, lastYear: number) {
  const jubilee: BankHoliday = {
    date: plainDate('2029-06-05'),
    name: { en: 'Jubilee', cy: 'Jiwbilî' },
  }
  return Object.fromEntries(
    nations.map((nation) => {
      const division = language === 'cy' ? (welsh[nation] ?? '') : nation
      const events = [...bankHolidays(nation), jubilee]
        .filter(({ date }) => Number(date.slice(0, 4)) <= lastYear)
        .map(({ date, name }) => ({ title: name[language], date, notes: '', bunting: true }))
      return [division, { division, events }] as const
    }),
  )
}

/** A stand-in for GOV.UK that notes what it is asked; answers can be changed. */
export function site(urls: Readonly<Record<Language, string>>) {
  const usual = (language: Language): Answer => {
    const headers = { etag: '"1"', 'cache-control': 'public, max-age=3600' }
    return () => Response.json(publishedFeed(language, 2029), { headers })
  }
  const usualAnswers = { [urls.en]: usual('en'), [urls.cy]: usual('cy') }
  const answers: Record<string, Answer | undefined> = { ...usualAnswers }
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    asked.push(request.url)
    const answer = answers[request.url]
    if (!answer) throw new TypeError(`nothing at ${request.url}`)
    return answer(request)
  }
  return {
    fetch,
    asked,
    /** Answers an address in another way from now on; in the usual one again when left out. */
    answer(url: string, answer: Answer | undefined = usualAnswers[url]) {
      answers[url] = answer
    },
  }
}

/** A clock that stands still until it is told how much time passes. */
export function startAt(iso: string) {
  let now: Instant = londonInstant(plainDate('1970-01-01'), '00:00')
  now = now.add({ milliseconds: Date.parse(iso) - now.epochMilliseconds })
  return {
    clock: () => now,
    pass(time: { hours?: number; minutes?: number; seconds?: number }) {
      now = now.add(time)
    },
  }
}
