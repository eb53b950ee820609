/** Column names of one record type, in file order. */
export type Columns = readonly string[]

/**
 * The column order of one gazetteer format: record identifier to columns.
 *
 * Formats share record numbers, but not column order, so the order is data and a reader of another
 * format is another layout.
 */
export interface GazetteerLayout {
  readonly name: string
  /** Where epochs differ, the columns of each: which is meant shows in how many a row has. */
  readonly records: Readonly<Record<string, Columns | readonly Columns[]>>
}

const header: Columns = [
  'RECORD_IDENTIFIER',
  'CUSTODIAN_NAME',
  'LOCAL_CUSTODIAN_CODE',
  'PROCESS_DATE',
  'VOLUME_NUMBER',
  'ENTRY_DATE',
  'TIME_STAMP',
  'VERSION',
  'FILE_TYPE',
]

const trailer: Columns = [
  'RECORD_IDENTIFIER',
  'NEXT_VOLUME_NUMBER',
  'RECORD_COUNT',
  'ENTRY_DATE',
  'TIME_STAMP',
]

const change: Columns = ['RECORD_IDENTIFIER', 'CHANGE_TYPE', 'PRO_ORDER']

/**
 * The records of a local land and property gazetteer that an address is made of.
 *
 * 10 header, 11 street, 15 street descriptor, 21 property (BLPU), 24 address (LPI), 99 trailer.
 * Source: Data Transfer Format 7.3, with which councils exchange BS 7666 gazetteers.
 */
export const dtf73: GazetteerLayout = {
  name: 'DTF 7.3',
  records: {
    '10': header,
    '11': [
      ...change,
      'USRN',
      'RECORD_TYPE',
      'SWA_ORG_REF_NAMING',
      'STATE',
      'STATE_DATE',
      'STREET_SURFACE',
      'STREET_CLASSIFICATION',
      'VERSION',
      'RECORD_ENTRY_DATE',
      'LAST_UPDATE_DATE',
      'STREET_START_DATE',
      'STREET_END_DATE',
      'STREET_START_X',
      'STREET_START_Y',
      'STREET_END_X',
      'STREET_END_Y',
      'STREET_TOLERANCE',
    ],
    '15': [
      ...change,
      'USRN',
      'STREET_DESCRIPTOR',
      'LOCALITY_NAME',
      'TOWN_NAME',
      'ADMINISTRATIVE_AREA',
      'LANGUAGE',
    ],
    '21': [
      ...change,
      'UPRN',
      'LOGICAL_STATUS',
      'BLPU_STATE',
      'BLPU_STATE_DATE',
      'BLPU_CLASS',
      'PARENT_UPRN',
      'X_COORDINATE',
      'Y_COORDINATE',
      'RPC',
      'LOCAL_CUSTODIAN_CODE',
      'START_DATE',
      'END_DATE',
      'LAST_UPDATE_DATE',
      'ENTRY_DATE',
      'ORGANISATION',
      'WARD_CODE',
      'PARISH_CODE',
      'CUSTODIAN_ONE',
      'CUSTODIAN_TWO',
      'CAN_KEY',
    ],
    '24': [
      ...change,
      'UPRN',
      'LPI_KEY',
      'LANGUAGE',
      'LOGICAL_STATUS',
      'START_DATE',
      'END_DATE',
      'ENTRY_DATE',
      'LAST_UPDATE_DATE',
      'SAO_START_NUMBER',
      'SAO_START_SUFFIX',
      'SAO_END_NUMBER',
      'SAO_END_SUFFIX',
      'SAO_TEXT',
      'PAO_START_NUMBER',
      'PAO_START_SUFFIX',
      'PAO_END_NUMBER',
      'PAO_END_SUFFIX',
      'PAO_TEXT',
      'USRN',
      'LEVEL',
      'POSTAL_ADDRESS',
      'POSTCODE',
      'POST_TOWN',
      'OFFICIAL_FLAG',
      'CUSTODIAN_ONE',
      'CUSTODIAN_TWO',
      'CAN_KEY',
    ],
    '99': trailer,
  },
}

const placed: Columns = [
  ...change,
  'UPRN',
  'LOGICAL_STATUS',
  'BLPU_STATE',
  'BLPU_STATE_DATE',
  'PARENT_UPRN',
  'X_COORDINATE',
  'Y_COORDINATE',
]

const dated: Columns = ['START_DATE', 'END_DATE', 'LAST_UPDATE_DATE', 'ENTRY_DATE']

const postal: Columns = ['ADDRESSBASE_POSTAL', 'POSTCODE_LOCATOR', 'MULTI_OCC_COUNT']

const street: Columns = [
  ...change,
  'USRN',
  'RECORD_TYPE',
  'SWA_ORG_REF_NAMING',
  'STATE',
  'STATE_DATE',
  'STREET_SURFACE',
  'STREET_CLASSIFICATION',
  'VERSION',
  'STREET_START_DATE',
  'STREET_END_DATE',
  'LAST_UPDATE_DATE',
  'RECORD_ENTRY_DATE',
  'STREET_START_X',
  'STREET_START_Y',
]

const streetName: Columns = [
  ...change,
  'USRN',
  'STREET_DESCRIPTOR',
  'LOCALITY_NAME',
  'TOWN_NAME',
  'ADMINISTRATIVE_AREA',
  'LANGUAGE',
]

/**
 * AddressBase Premium in CSV, its present and its earlier epochs.
 *
 * Unlike DTF, the postcode is the property's, class and organisation have records of their own (32,
 * 31), an address's last update comes before its entry, and a street's dates are in another order.
 * Earlier epochs have no latitudes, longitudes and country.
 * Source: Ordnance Survey, AddressBase Premium technical specification.
 */
export const addressBasePremium: GazetteerLayout = {
  name: 'AddressBase Premium',
  records: {
    '10': header,
    '11': [
      [
        ...street,
        'STREET_START_LAT',
        'STREET_START_LONG',
        'STREET_END_X',
        'STREET_END_Y',
        'STREET_END_LAT',
        'STREET_END_LONG',
        'STREET_TOLERANCE',
      ],
      [...street, 'STREET_END_X', 'STREET_END_Y', 'STREET_TOLERANCE'],
    ],
    '15': [[...streetName, ...dated], streetName],
    '21': [
      [
        ...placed,
        'LATITUDE',
        'LONGITUDE',
        'RPC',
        'LOCAL_CUSTODIAN_CODE',
        'COUNTRY',
        ...dated,
        ...postal,
      ],
      [...placed, 'RPC', 'LOCAL_CUSTODIAN_CODE', ...dated, ...postal],
    ],
    '24': [
      ...change,
      'UPRN',
      'LPI_KEY',
      'LANGUAGE',
      'LOGICAL_STATUS',
      ...dated,
      'SAO_START_NUMBER',
      'SAO_START_SUFFIX',
      'SAO_END_NUMBER',
      'SAO_END_SUFFIX',
      'SAO_TEXT',
      'PAO_START_NUMBER',
      'PAO_START_SUFFIX',
      'PAO_END_NUMBER',
      'PAO_END_SUFFIX',
      'PAO_TEXT',
      'USRN',
      'USRN_MATCH_INDICATOR',
      'AREA_NAME',
      'LEVEL',
      'OFFICIAL_FLAG',
    ],
    '31': [...change, 'UPRN', 'ORG_KEY', 'ORGANISATION', 'LEGAL_NAME', ...dated],
    '32': [
      ...change,
      'UPRN',
      'CLASS_KEY',
      'CLASSIFICATION_CODE',
      'CLASS_SCHEME',
      'SCHEME_VERSION',
      ...dated,
    ],
    '99': trailer,
  },
}

/** The columns of a record in each of a layout's epochs. */
export function epochsOf(layout: GazetteerLayout, record: string): readonly Columns[] {
  const columns = layout.records[record] ?? []
  const isOne = (all: Columns | readonly Columns[]): all is Columns => typeof all[0] === 'string'
  return isOne(columns) ? [columns] : columns
}

/** Records of properties, whose columns are never as many in two formats. */
const properties: readonly string[] = ['21', '24', '31', '32']

/** Records of streets, which tell formats apart where nothing else does: most files have properties. */
const streets: readonly string[] = ['11', '15']

/**
 * The layout of a file, by how many columns one of its properties or addresses has; undefined when
 * the row doesn't tell.
 *
 * @param by which records are looked at
 */
export function layoutOf(
  fields: readonly string[],
  by: 'properties' | 'streets' = 'properties',
): GazetteerLayout | undefined {
  const id = fields[0]?.trim() ?? ''
  if (!(by === 'properties' ? properties : streets).includes(id)) return undefined
  const [one, other] = [dtf73, addressBasePremium].filter((layout) =>
    epochsOf(layout, id).some(({ length }) => length === fields.length),
  )
  return other ? undefined : one
}
