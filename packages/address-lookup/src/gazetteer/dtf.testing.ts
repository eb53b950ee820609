import type { Address } from '@guildhall/standards/address'
import { inChunks } from './generator.ts'

/** A file of a few lines, as an importer opens it. */
export function fileOf(...lines: readonly string[]): () => AsyncIterable<Uint8Array> {
  return () => inChunks([lines.map((line) => `${line}\n`).join('')])
}

/** The records of a small whole file, to be changed one by one. */
export const small = {
  header: '10,"EXAMPLETON BOROUGH COUNCIL",9999,2026-01-05,1,2026-01-05,09:30:00,"7.3","F"',
  street:
    '11,"I",1,99990001,1,9999,2,1990-01-01,1,8,0,1990-01-01,2020-01-01,1990-01-01,,432000.00,287000.00,432100.00,287000.00,10',
  english: '15,"I",2,99990001,"EXAMPLE STREET","","ANYTOWN","EXAMPLETON","ENG"',
  welsh: '15,"I",3,99990001,"STRYD ENGHRAIFFT","","TREF","EXAMPLETON","CYM"',
  trailer: '99,0,0,2026-01-05,09:30:05',
} as const

/** A record 21. */
export function property(uprn: string, change: { status?: number; x?: string } = {}): string {
  const { status = 1, x = '432010.00' } = change
  return `21,"I",4,${uprn},${status},2,2001-03-19,"RD04",,${x},287010.00,1,9999,2001-03-19,,2020-01-01,2001-03-19,"","","",0,0,""`
}

/** A record 24. */
export function address(
  uprn: string,
  key: string,
  change: {
    language?: string
    status?: number
    number?: number | ''
    sao?: string
    pao?: string
    postal?: string
    postcode?: string
    town?: string
    usrn?: string
  } = {},
): string {
  const { language = 'ENG', status = 1, number = 7, sao = '', pao = '', postal = 'Y' } = change
  const { postcode = 'GH1 2AB', town = 'ANYTOWN', usrn = '99990001' } = change
  return `24,"I",5,${uprn},"${key}","${language}",${status},2001-03-19,,2001-03-19,2020-01-01,,"",,"","${sao}",${number},"",,"","${pao}",${usrn},"","${postal}","${postcode}","${town}","Y",0,0,""`
}

/** Addresses as a gazetteer file, each on a street of its own. */
export function gazetteerOf(addresses: readonly Address[]): () => AsyncIterable<Uint8Array> {
  const records = addresses.flatMap(
    ({ uprn = '', lines, town = '', postcode = '', ...rest }, at) => {
      const usrn = 99_010_001 + at
      const [, number, suffix = '', end = '', street = ''] =
        /^(?:(\d+)([A-Z]?)(?:-(\d+))? )?(.*)$/.exec(lines.at(-1) ?? '') ?? []
      const inner = lines.length > 1 ? (lines[0] ?? '') : ''
      const [sao, pao] = number === undefined ? ['', inner] : [inner, '']
      return [
        `15,"I",1,${usrn},"${street}","","${town}","","ENG"`,
        `21,"I",1,${uprn.padStart(12, '0')},1,2,2001-03-19,"RD04",,${rest.easting ?? 0},${rest.northing ?? 0},1,${rest.custodianCode},2001-03-19,,2020-01-01,2001-03-19,"","","",0,0,""`,
        `24,"I",1,${uprn},"9901L${String(at).padStart(9, '0')}","ENG",1,2001-03-19,,2001-03-19,2020-01-01,,"",,"","${sao}",${number ?? ''},"${suffix}",${end},"","${pao}",${usrn},"","Y","${postcode}","${town}","Y",0,0,""`,
      ]
    },
  )
  return fileOf(small.header, ...records, small.trailer)
}
