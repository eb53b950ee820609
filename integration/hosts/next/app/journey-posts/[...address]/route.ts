import { report } from '../../report-server.ts'

const { route } = report

export {
  route as DELETE,
  route as HEAD,
  route as OPTIONS,
  route as PATCH,
  route as POST,
  route as PUT,
}
