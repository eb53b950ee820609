import type { core } from 'zod/mini'
import { refuse, textField } from './mistake.ts'

/** A vehicle's registration number in capitals without spaces, `AB12CDE`. */
export type VehicleRegistration = string & core.$brand<'VehicleRegistration'>

// Source: DVLA's published formats (INF104 and INS160), and DVA's for Northern Ireland.
const formats = [
  // Since September 2001; half-years 02 to 49 and 51 to 99.
  /^[A-HJ-PR-Y]{2}(?:0[2-9]|[1-4]\d|5[1-9]|[6-9]\d)[A-HJ-PR-Z]{3}$/,
  // A prefix for the year, 1983 to 2001; Q where the age isn't known.
  /^[A-HJ-NP-TV-Y][1-9]\d{0,2}[A-HJ-PR-Z]{3}$/,
  // A suffix for the year, 1963 to 1982.
  /^[A-HJ-PR-Z]{3}[1-9]\d{0,2}[A-HJ-NPR-TV-Y]$/,
  // Before that, in either order; Northern Ireland's have an I or a Z.
  /^[A-Z]{1,3}[1-9]\d{0,3}$/,
  /^[1-9]\d{0,3}[A-Z]{1,3}$/,
  // Diplomatic.
  /^[1-3]\d{2}[DX]\d{3}$/,
]

/** Reads a registration number as people write it: lower case, spaces and hyphens. */
export function readVehicleRegistration(text: string): VehicleRegistration | undefined {
  const bare = text.toUpperCase().replace(/[\s\u00A0\-\u2010-\u2015.]/g, '')
  return formats.some((format) => format.test(bare)) ? (bare as VehicleRegistration) : undefined
}

/** Schema of a UK registration number; issue codes `vehicle.required`, `vehicle.format`. */
export const vehicleRegistrationSchema = /* @__PURE__ */ textField(
  (text, context): VehicleRegistration =>
    readVehicleRegistration(text) ??
    refuse(context, text.trim() === '' ? 'vehicle.required' : 'vehicle.format'),
)
