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
  readonly records: Readonly<Record<string, Columns>>
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
