import { report } from '../../report-server.ts'

async function answer(request: Request): Promise<Response> {
  return (await report).route(request)
}

export {
  answer as DELETE,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}
