/** Where a point is on the globe, in degrees. */
export type LatLng = { lat: number; lng: number }

const airy = { a: 6_377_563.396, b: 6_356_256.909 }
const wgs84 = { a: 6_378_137, b: 6_356_752.3141 }
const origin = { lat: (49 * Math.PI) / 180, lng: (-2 * Math.PI) / 180, x: 400_000, y: -100_000 }
const scale = 0.9996012717

/**
 * Turns British National Grid metres into WGS84 degrees, right to about 5 metres.
 *
 * Source: Ordnance Survey, "A guide to coordinate systems in Great Britain": the Transverse Mercator
 * formulas of annexe C, and the seven-parameter Helmert transformation.
 */
export function toLatLng(x: number, y: number): LatLng {
  const onAiry = unproject(x, y)
  const [px, py, pz] = helmert(toCartesian(onAiry, airy))
  return toDegrees(fromCartesian([px, py, pz], wgs84))
}

function unproject(x: number, y: number): LatLng {
  const { a, b } = airy
  const n = (a - b) / (a + b)
  const e2 = 1 - (b * b) / (a * a)
  let lat = origin.lat
  let arc = 0
  // Four rounds are enough anywhere in Great Britain; a point elsewhere must still come to an end.
  for (let round = 0; round < 12; round += 1) {
    lat += (y - origin.y - arc) / (a * scale)
    const d = lat - origin.lat
    const s = lat + origin.lat
    arc =
      b *
      scale *
      ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * d -
        (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(d) * Math.cos(s) +
        ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * d) * Math.cos(2 * s) -
        (35 / 24) * n ** 3 * Math.sin(3 * d) * Math.cos(3 * s))
    if (Math.abs(y - origin.y - arc) < 0.001) break
  }

  const sin2 = Math.sin(lat) ** 2
  const nu = (a * scale) / Math.sqrt(1 - e2 * sin2)
  const rho = (a * scale * (1 - e2)) / (1 - e2 * sin2) ** 1.5
  const eta2 = nu / rho - 1
  const t = Math.tan(lat)
  const sec = 1 / Math.cos(lat)
  const dx = x - origin.x
  return {
    lat:
      lat -
      (t / (2 * rho * nu)) * dx ** 2 +
      (t / (24 * rho * nu ** 3)) * (5 + 3 * t ** 2 + eta2 - 9 * t ** 2 * eta2) * dx ** 4 -
      (t / (720 * rho * nu ** 5)) * (61 + 90 * t ** 2 + 45 * t ** 4) * dx ** 6,
    lng:
      origin.lng +
      (sec / nu) * dx -
      (sec / (6 * nu ** 3)) * (nu / rho + 2 * t ** 2) * dx ** 3 +
      (sec / (120 * nu ** 5)) * (5 + 28 * t ** 2 + 24 * t ** 4) * dx ** 5,
  }
}

type Point = readonly [number, number, number]

function toCartesian({ lat, lng }: LatLng, { a, b }: typeof airy): Point {
  const e2 = 1 - (b * b) / (a * a)
  const nu = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2)
  return [
    nu * Math.cos(lat) * Math.cos(lng),
    nu * Math.cos(lat) * Math.sin(lng),
    (1 - e2) * nu * Math.sin(lat),
  ]
}

function helmert([x, y, z]: Point): Point {
  const s = 1 - 20.4894e-6
  const second = Math.PI / (180 * 3600)
  const [rx, ry, rz] = [0.1502 * second, 0.247 * second, 0.8421 * second]
  return [
    446.448 + x * s - y * rz + z * ry,
    -125.157 + x * rz + y * s - z * rx,
    542.06 - x * ry + y * rx + z * s,
  ]
}

function fromCartesian([x, y, z]: Point, { a, b }: typeof airy): LatLng {
  const e2 = 1 - (b * b) / (a * a)
  const p = Math.hypot(x, y)
  let lat = Math.atan2(z, p * (1 - e2))
  for (let round = 0; round < 6; round += 1) {
    const nu = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2)
    lat = Math.atan2(z + e2 * nu * Math.sin(lat), p)
  }
  return { lat, lng: Math.atan2(y, x) }
}

function toDegrees({ lat, lng }: LatLng): LatLng {
  const round = (radians: number) => Math.round((radians * 180 * 1e7) / Math.PI) / 1e7
  return { lat: round(lat), lng: round(lng) }
}
