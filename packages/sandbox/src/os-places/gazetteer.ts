import { parse } from 'csv-parse/sync'

/** One address of a property in one language: an LPI with its BLPU and its street. */
export type Place = {
  /** Without leading zeros. */
  uprn: string
  lpiKey: string
  language: 'EN' | 'CY'
  /** 1 approved, 3 alternative, 6 provisional, 8 historical */
  lpiStatus: string
  blpuStatus: string
  blpuState: string
  blpuStateDate: string
  classification: string
  parentUprn: string
  /** British National Grid, metres. */
  x: number
  y: number
  rpc: string
  custodian: number
  organisation: string
  ward: string
  parish: string
  entryDate: string
  lastUpdate: string
  sao: AddressableObject
  pao: AddressableObject
  usrn: string
  level: string
  postal: string
  postcode: string
  postTown: string
  street: string
  streetType: string
  streetState: string
  streetClassification: string
  locality: string
  town: string
  administrativeArea: string
  /** Which nation the custodian is in, as far as its wards and its languages tell. */
  country: 'E' | 'W'
}

/** A secondary or primary addressable object: a number, a range or a name. */
export type AddressableObject = {
  startNumber: string
  startSuffix: string
  endNumber: string
  endSuffix: string
  text: string
}

/** What was read, and how many rows could not be. */
export type Gazetteer = { places: Place[]; skipped: number }

type Row = readonly string[]

/**
 * Reads a local gazetteer's export in DTF 7.3, full supply; what a row lacks leaves the row out.
 *
 * Source: record layouts 11, 15, 21 and 24 of Data Transfer Format 7.3. Unlike AddressBase, class,
 * organisation, postcode and post town stand in the rows themselves.
 */
export function readGazetteer(csv: string): Gazetteer {
  const streets = new Map<string, Row>()
  const descriptors = new Map<string, Row>()
  const blpus = new Map<string, Row>()
  const lpis = new Map<string, Row>()
  let skipped = 0

  const rows: string[][] = parse(csv, {
    bom: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: () => {
      skipped += 1
      return undefined
    },
  })
  for (const row of rows) {
    const [type, change] = row
    const put = (records: Map<string, Row>, key: string, least: number) => {
      if (change === 'D') records.delete(key)
      else if (row.length >= least && key !== '') records.set(key, row)
      else skipped += 1
    }
    if (type === '11') put(streets, at(row, 3), 12)
    else if (type === '15') put(descriptors, `${at(row, 3)} ${languageOf(at(row, 8))}`, 9)
    else if (type === '21') put(blpus, unpad(at(row, 3)), 23)
    else if (type === '24') put(lpis, at(row, 4), 27)
  }

  const welsh = new Set<string>()
  for (const lpi of lpis.values()) {
    const blpu = blpus.get(unpad(at(lpi, 3)))
    if (blpu && (languageOf(at(lpi, 5)) === 'CY' || at(blpu, 18).startsWith('W'))) {
      welsh.add(at(blpu, 12))
    }
  }

  const places: Place[] = []
  for (const lpi of lpis.values()) {
    const blpu = blpus.get(unpad(at(lpi, 3)))
    const language = languageOf(at(lpi, 5))
    const usrn = at(lpi, 21)
    const descriptor = descriptors.get(`${usrn} ${language}`) ?? descriptors.get(`${usrn} EN`)
    if (blpu && descriptor && /^\d{1,12}$/.test(at(lpi, 3))) {
      const country = welsh.has(at(blpu, 12)) ? 'W' : 'E'
      places.push({ ...placeOf(lpi, blpu, descriptor, streets.get(usrn) ?? []), country })
    } else skipped += 1
  }
  return { places, skipped }
}

function placeOf(lpi: Row, blpu: Row, descriptor: Row, street: Row): Omit<Place, 'country'> {
  return {
    uprn: unpad(at(lpi, 3)),
    lpiKey: at(lpi, 4),
    language: languageOf(at(lpi, 5)),
    lpiStatus: at(lpi, 6),
    blpuStatus: at(blpu, 4),
    blpuState: at(blpu, 5),
    blpuStateDate: at(blpu, 6),
    classification: at(blpu, 7),
    parentUprn: unpad(at(blpu, 8)),
    x: Number(at(blpu, 9)) || 0,
    y: Number(at(blpu, 10)) || 0,
    rpc: at(blpu, 11),
    custodian: Number(at(blpu, 12)) || 0,
    organisation: at(blpu, 17),
    ward: at(blpu, 18),
    parish: at(blpu, 19),
    entryDate: at(lpi, 9),
    lastUpdate: at(lpi, 10),
    sao: objectOf(lpi, 11),
    pao: objectOf(lpi, 16),
    usrn: at(lpi, 21),
    level: at(lpi, 22),
    postal: at(lpi, 23),
    postcode: at(lpi, 24),
    postTown: at(lpi, 25),
    street: at(descriptor, 4),
    streetType: at(street, 4),
    streetState: at(street, 6),
    streetClassification: at(street, 9),
    locality: at(descriptor, 5),
    town: at(descriptor, 6),
    administrativeArea: at(descriptor, 7),
  }
}

function objectOf(lpi: Row, from: number): AddressableObject {
  return {
    startNumber: at(lpi, from),
    startSuffix: at(lpi, from + 1),
    endNumber: at(lpi, from + 2),
    endSuffix: at(lpi, from + 3),
    text: at(lpi, from + 4),
  }
}

function at(row: Row, index: number): string {
  return (row[index] ?? '').trim()
}

function unpad(uprn: string): string {
  return uprn.replace(/^0+(?=\d)/, '')
}

function languageOf(code: string): 'EN' | 'CY' {
  return code === 'CYM' ? 'CY' : 'EN'
}
