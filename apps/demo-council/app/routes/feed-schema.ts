import schema from '@guildhall/measures/feed.schema.json'

/** The JSON Schema of the councils' feeds. */
export function loader(): Response {
  return Response.json(schema, {
    headers: {
      'content-type': 'application/schema+json',
      'cache-control': 'public, max-age=3600',
      'access-control-allow-origin': '*',
    },
  })
}
