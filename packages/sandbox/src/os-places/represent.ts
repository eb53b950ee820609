import type { AddressableObject, Place } from './gazetteer.ts'
import { toLatLng } from './grid.ts'

/** One result of OS Places. */
export type PlaceResult =
  | { DPA: Record<string, string | number> }
  | { LPI: Record<string, string | number> }

/** How a result is asked for, and how well it matches. */
export type Showing = { wgs84: boolean; match: number }

const statuses: Readonly<Record<string, string>> = {
  1: 'APPROVED',
  3: 'ALTERNATIVE',
  6: 'PROVISIONAL',
  8: 'HISTORICAL',
}
const states: Readonly<Record<string, string>> = {
  1: 'Under construction',
  2: 'In use',
  3: 'Unoccupied / vacant / derelict',
  4: 'Demolished',
  6: 'Planning permission granted',
}
const postalDescriptions = {
  D: 'A record which is linked to PAF',
  L: 'A record which is identified as postal based on Local Authority information',
  C: 'A record which is postal and has a parent record which is linked to PAF',
  N: 'Not a postal address',
} as const
const classes: Readonly<Record<string, string>> = {
  RD02: 'Detached',
  RD03: 'Semi-Detached',
  RD04: 'Terraced',
  RD06: 'Self Contained Flat (Includes Maisonette / Apartment)',
  PP: 'Property Shell',
  CR07: 'Restaurant / Cafeteria',
}

/** Whether Royal Mail would deliver here: what is in its file, and so in DPA. */
export function isInPaf(place: Place): boolean {
  // A flat with a letter for a number is often the local gazetteer's alone.
  return isPostal(place) && !(place.sao.startNumber === '' && /[A-Z]$/.test(place.sao.text))
}

function isPostal(place: Place): boolean {
  return place.postal !== 'N'
}

/** An address as OS Places shows a delivery point of Royal Mail's. */
export function dpaOf(place: Place, showing: Showing): PlaceResult {
  const sub = joined(place.sao)
  const number = numberOf(place.pao)
  const street = place.streetType === '2' || place.streetType === '9' ? '' : place.street
  const town = place.postTown || place.town
  const parts = [
    place.organisation,
    sub,
    place.pao.text,
    number,
    street,
    place.locality,
    town,
    place.postcode,
  ]
  return {
    DPA: withoutEmpty({
      UPRN: place.uprn,
      UDPRN: String(10_000_000 + (Number(place.uprn.slice(-7)) || 0)).slice(0, 8),
      ADDRESS: upper(parts),
      ORGANISATION_NAME: place.organisation.toUpperCase(),
      SUB_BUILDING_NAME: sub.toUpperCase(),
      BUILDING_NAME: (place.pao.text || (/\D/.test(number) ? number : '')).toUpperCase(),
      BUILDING_NUMBER: /\D/.test(number) ? '' : number,
      THOROUGHFARE_NAME: street.toUpperCase(),
      DEPENDENT_LOCALITY: place.locality.toUpperCase(),
      POST_TOWN: town.toUpperCase(),
      POSTCODE: place.postcode,
      ...common(place, showing, place.blpuStatus),
    }),
  }
}

/** An address as OS Places shows a local gazetteer's. */
export function lpiOf(place: Place, showing: Showing): PlaceResult {
  const { sao, pao } = place
  const parts = [
    place.organisation,
    joined(sao),
    pao.text,
    numberOf(pao),
    place.street,
    place.locality,
    place.town,
    place.postcode,
  ]
  return {
    LPI: withoutEmpty({
      UPRN: place.uprn,
      ADDRESS: upper(parts),
      USRN: place.usrn,
      LPI_KEY: place.lpiKey,
      ORGANISATION: place.organisation.toUpperCase(),
      SAO_START_NUMBER: sao.startNumber,
      SAO_START_SUFFIX: sao.startSuffix,
      SAO_END_NUMBER: sao.endNumber,
      SAO_END_SUFFIX: sao.endSuffix,
      SAO_TEXT: sao.text.toUpperCase(),
      PAO_START_NUMBER: pao.startNumber,
      PAO_START_SUFFIX: pao.startSuffix,
      PAO_END_NUMBER: pao.endNumber,
      PAO_END_SUFFIX: pao.endSuffix,
      PAO_TEXT: pao.text.toUpperCase(),
      STREET_DESCRIPTION: place.street.toUpperCase(),
      LOCALITY_NAME: place.locality.toUpperCase(),
      TOWN_NAME: place.town.toUpperCase(),
      ADMINISTRATIVE_AREA: place.administrativeArea.toUpperCase(),
      POSTCODE_LOCATOR: place.postcode,
      ...common(place, showing, place.lpiStatus),
      STREET_STATE_CODE: place.streetState,
      STREET_CLASSIFICATION_CODE: place.streetClassification,
      LPI_LOGICAL_STATUS_CODE: place.lpiStatus,
      LPI_LOGICAL_STATUS_CODE_DESCRIPTION: statuses[place.lpiStatus] ?? '',
      LEVEL: place.level,
    }),
  }
}

function common(place: Place, showing: Showing, status: string) {
  const postal = isInPaf(place) ? 'D' : isPostal(place) ? (place.parentUprn ? 'C' : 'L') : 'N'
  const { lat, lng } = showing.wgs84 ? toLatLng(place.x, place.y) : { lat: '', lng: '' }
  return {
    RPC: place.rpc,
    X_COORDINATE: place.x,
    Y_COORDINATE: place.y,
    LNG: lng,
    LAT: lat,
    STATUS: statuses[status] ?? '',
    LOGICAL_STATUS_CODE: place.blpuStatus,
    CLASSIFICATION_CODE: place.classification,
    CLASSIFICATION_CODE_DESCRIPTION: classes[place.classification] ?? '',
    LOCAL_CUSTODIAN_CODE: place.custodian,
    LOCAL_CUSTODIAN_CODE_DESCRIPTION: place.administrativeArea.toUpperCase(),
    COUNTRY_CODE: place.country,
    COUNTRY_CODE_DESCRIPTION: `This record is within ${place.country === 'W' ? 'Wales' : 'England'}`,
    POSTAL_ADDRESS_CODE: postal,
    POSTAL_ADDRESS_CODE_DESCRIPTION: postalDescriptions[postal],
    BLPU_STATE_CODE: place.blpuState,
    BLPU_STATE_CODE_DESCRIPTION: states[place.blpuState] ?? '',
    WARD_CODE: place.ward,
    PARISH_CODE: place.parish,
    PARENT_UPRN: place.parentUprn,
    LAST_UPDATE_DATE: ukDate(place.lastUpdate),
    ENTRY_DATE: ukDate(place.entryDate),
    BLPU_STATE_DATE: ukDate(place.blpuStateDate),
    LANGUAGE: place.language,
    MATCH: showing.match,
    MATCH_DESCRIPTION: showing.match === 1 ? 'EXACT' : 'NO MATCH',
  }
}

/** Every word of an address that a search may ask for. */
export function addressText(place: Place): string {
  const { organisation, sao, pao, street, locality, town, postTown, postcode } = place
  const parts = [organisation, joined(sao), pao.text, numberOf(pao), street, locality, town]
  return upper([...parts, postTown, postcode, postcode.replace(/\s/g, '')])
}

function numberOf(object: AddressableObject): string {
  const from = object.startNumber + object.startSuffix
  const to = object.endNumber + object.endSuffix
  return to ? `${from}-${to}` : from
}

function joined(object: AddressableObject): string {
  return [object.text, numberOf(object)].filter(Boolean).join(', ')
}

function upper(parts: readonly string[]): string {
  return parts.filter(Boolean).join(', ').toUpperCase()
}

function ukDate(iso: string): string {
  const [year, month, day] = iso.split('-')
  return year && month && day ? `${day}/${month}/${year}` : ''
}

// OS Places leaves out what it doesn't know.
function withoutEmpty(fields: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}
