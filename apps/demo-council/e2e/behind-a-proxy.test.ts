import { expect, it } from 'vitest'
import { startSite } from './site.ts'

it('behind a proxy forms of the public address are taken, with a cookie for https alone', async () => {
  const site = await startSite({ PUBLIC_ORIGIN: 'https://services.alderbrook.example' })
  try {
    const post = (origin: string) =>
      fetch(`${site.url}/alderbrook/bin-days/postcode`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin },
        body: new URLSearchParams({ postcode: 'GH1 2AB' }),
      })
    const taken = await post('https://services.alderbrook.example')
    expect(taken.status).toBe(303)
    expect(taken.headers.get('set-cookie')).toContain('; Secure')
    expect((await post('https://services.alderbrook.example.evil')).status).toBe(403)
  } finally {
    await site.close()
  }
})
