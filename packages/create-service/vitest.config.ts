import { unitTests } from '@guildhall/tooling/vitest'

export default unitTests('node')
