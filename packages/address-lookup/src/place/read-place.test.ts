// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLatLon } from './coordinates.ts'
import { fromNationalGrid, toNationalGrid } from './national-grid.ts'
import { readPlace, writePoint } from './read-place.ts'

const close = (latitude: number, longitude: number) => ({
  by: 'point',
  latitude: expect.closeTo(latitude, 4),
  longitude: expect.closeTo(longitude, 4),
})

describe('latitude and longitude', () => {
  it.each([
    ['52.1234, -3.4', 52.1234, -3.4],
    ['52.1234 -3.4', 52.1234, -3.4],
    ['(52.1234, -3.4)', 52.1234, -3.4],
    ['-3.4, 52.1234', 52.1234, -3.4],
    ['52.1234N 3.4W', 52.1234, -3.4],
    ['N 52.1234, W 3.4', 52.1234, -3.4],
    ['3.4° W, 52.1234° N', 52.1234, -3.4],
    ['lat: 52.1234, lon: -3.4', 52.1234, -3.4],
    ['52° 7.404′ N 3° 24′ W', 52.1234, -3.4],
    ['52°07′24.24″N 3°24′00″W', 52.1234, -3.4],
    ['52 7 24.24 N, 3 24 0 W', 52.1234, -3.4],
    ['N52 07.404 W003 24.000', 52.1234, -3.4],
    ['52.1234, −3.4', 52.1234, -3.4],
    ['51.4779, 0.0015', 51.4779, 0.0015],
    ['geo:52.1234,-3.4;u=35', 52.1234, -3.4],
    ['52.1234, -3.4 ± 12 m', 52.1234, -3.4],
  ])('“%s” is one point', (text, latitude, longitude) => {
    expect(readPlace(text)).toMatchObject(close(latitude, longitude))
  })

  it('keeps within how many metres a device said that it is', () => {
    expect(readPlace('52.12340, -3.40000 ± 12 m')).toMatchObject({ precision: 12 })
    expect(readPlace('52.12340, -3.40000')).not.toHaveProperty('precision')
  })

  it.each([
    ['', 'format'],
    ['52', 'format'],
    ['52 3', 'format'],
    ['52.1, 3.4, 7', 'format'],
    ['52.1234N 3.4N', 'format'],
    ['52.1234N 3.4', 'format'],
    ['52°75′N 3°24′W', 'format'],
    ['by the weir', 'format'],
    ['GH1 2AB', 'format'],
    ['999.1, 999.2', 'format'],
    ['48.8584, 2.2945', 'abroad'],
    ['40.7128, -74.0060', 'abroad'],
    ['///filled.count.soap', 'words'],
    ['filled.count.soap', 'words'],
    ['https://maps.app.goo.gl/abcDEF', 'link'],
    ['https://example.org/', 'link'],
  ])('“%s” is none: %s', (text, problem) => {
    expect(readPlace(text)).toBe(problem)
  })

  it('is read again as it was written, to a metre or so', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 49.9, max: 60.9, noNaN: true }),
        fc.double({ min: -8, max: 1.7, noNaN: true }),
        (latitude, longitude) => {
          const read = readPlace(writePoint({ latitude, longitude }))
          expect(read).toMatchObject({
            latitude: expect.closeTo(latitude, 4),
            longitude: expect.closeTo(longitude, 4),
          })
        },
      ),
    )
  })

  it('is never read for ever, nor wrongly thrown over, whatever is typed', () => {
    const bits = fc.constantFrom(
      '52',
      '.',
      '1',
      ' ',
      ',',
      '°',
      "'",
      '"',
      'N',
      'W',
      '-',
      'S',
      'P',
      '/',
    )
    const texts = fc.array(bits, { maxLength: 60 }).map((some) => some.join(''))
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ maxLength: 200 }), fc.webUrl()), (text) => {
        const read = readPlace(text)
        if (typeof read !== 'string' && read.by === 'point') {
          expect(Math.abs(read.latitude)).toBeLessThanOrEqual(61.5)
        }
      }),
    )
    const began = performance.now()
    readPlace(`${'1 '.repeat(5000)}N`)
    readLatLon('5'.repeat(100_000))
    readPlace(`https://x.example/?q=${'1'.repeat(100_000)}`)
    expect(performance.now() - began).toBeLessThan(200)
  })
})

describe('the address of a map', () => {
  it.each([
    ['https://www.google.com/maps/@52.1234,-3.4,17z'],
    ['https://www.google.co.uk/maps/place/The+Weir/@51.9,-3.1,17z/data=!3m1!8m2!3d52.1234!4d-3.4'],
    ['https://www.google.com/maps?q=52.1234,-3.4'],
    ['https://www.google.com/maps/search/?api=1&query=52.1234%2C-3.4'],
    ['https://www.google.com/maps/place/52.1234,-3.4/'],
    ['https://maps.google.com/?ll=52.1234,-3.4&z=12'],
    ['https://maps.apple.com/?ll=52.1234,-3.4&q=Dropped%20Pin'],
    ['https://maps.apple.com/place?coordinate=52.1234,-3.4'],
    ['https://www.bing.com/maps?cp=52.1234~-3.4&lvl=15'],
    ['https://www.openstreetmap.org/#map=17/52.1234/-3.4'],
    ['https://www.openstreetmap.org/?mlat=52.1234&mlon=-3.4#map=17/51.9/-3.1'],
    ['https://explore.osmaps.com/?lat=52.1234&lon=-3.4&zoom=14'],
    ['https://osm.org/go/?lat=52.1234&lon=-3.4'],
  ])('%s holds its point', (link) => {
    expect(readPlace(link)).toMatchObject(close(52.1234, -3.4))
  })

  it.each([
    ['https://www.streetmap.co.uk/map?x=432010&y=287010&z=106'],
    ['https://gridreferencefinder.com/?gr=SP3201087010|point|1'],
    ['https://gridreferencefinder.com/?gr=SP3201087010'],
  ])('%s holds its grid reference', (link) => {
    expect(readPlace(link)).toMatchObject({
      by: 'grid-reference',
      easting: 432_010,
      northing: 287_010,
    })
  })

  it('with a broken code in it is told of and not thrown over', () => {
    expect(readPlace('https://www.google.com/maps/place/%E0%A4%A/@x')).toBe('link')
  })
})

describe('between degrees and the National Grid', () => {
  // Points whose place in both systems Ordnance Survey publishes with OSTN15.
  it.each([
    ['St Mary’s, Scilly', 49.922_261_94, -6.299_777_528, 91_492.13, 11_318.801],
    ['Essex', 51.894_366_374, 0.897_243_27, 599_445.59, 225_722.826],
    ['Edinburgh', 55.924_782_655, -3.294_792_193, 319_188.434, 670_947.534],
  ])('%s is within 5 metres', (_, latitude, longitude, easting, northing) => {
    const point = toNationalGrid({ latitude, longitude })
    expect(Math.hypot(point.easting - easting, point.northing - northing)).toBeLessThan(6)
  })

  it('leads back to where it began, to a metre', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 80_000, max: 656_100 }),
        fc.integer({ min: 5000, max: 1_200_000 }),
        (easting, northing) => {
          const back = toNationalGrid(fromNationalGrid({ easting, northing }))
          expect(Math.hypot(back.easting - easting, back.northing - northing)).toBeLessThan(1.5)
        },
      ),
    )
  })
})
