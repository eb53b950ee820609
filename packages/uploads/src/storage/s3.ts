import { createHash } from 'node:crypto'
import { serverOnly } from '@guildhall/standards/server-only'
import { AwsV4Signer } from 'aws4fetch'
import { checkedId, inOrder, keyOf, type Storage, type StoredFile } from './storage.ts'

serverOnly('uploads/s3')

const FACTS = 'x-amz-meta-guildhall'

export interface S3Options {
  /** `https://s3.eu-west-2.amazonaws.com`, or that of another store that speaks S3. */
  endpoint: string
  region: string
  bucket: string
  /** Before every key, `alderbrook/`, where councils share a bucket. Default none. */
  prefix?: string
  accessKeyId: string
  secretAccessKey: string
  /** Of credentials that end, as roles have them. */
  sessionToken?: string
  fetch: typeof fetch
  /** Longest that one call may take, milliseconds. Default 60,000. */
  timeoutMs?: number
}

/** S3 refused, or couldn't be reached; says so without keys, names or addresses of files. */
export class S3Error extends Error {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number

  constructor(status: number, doing: string, options?: ErrorOptions) {
    super(
      `S3 could not ${doing} a file (${status === 0 ? 'no answer' : `status ${status}`}), so the upload was not completed. ` +
        'Check the bucket, its region and that the keys may read, write, list and delete.',
      options,
    )
    this.name = 'S3Error'
    this.status = status
  }
}

/**
 * Keeps files in a bucket of S3, or of a store that speaks it.
 *
 * Requests are signed with AWS Signature Version 4 over the SHA-256 of the content, so that the
 * store refuses what was changed on the way. Buckets are addressed by path.
 *
 * Source: Amazon S3 API Reference, PutObject, GetObject, HeadObject, DeleteObject, ListObjectsV2.
 */
export function s3Storage(options: S3Options): Storage {
  const { bucket, prefix = '', timeoutMs = 60_000 } = options
  const base = `${options.endpoint.replace(/\/$/, '')}/${bucket}`

  async function call(
    doing: string,
    method: string,
    path: string,
    given: { headers?: Record<string, string>; body?: Blob } = {},
  ): Promise<Response> {
    const hash = given.body ? await sha256(given.body) : EMPTY
    const signed = await new AwsV4Signer({
      method,
      url: base + path,
      headers: { ...given.headers, 'x-amz-content-sha256': hash },
      service: 's3',
      region: options.region,
      accessKeyId: options.accessKeyId,
      secretAccessKey: options.secretAccessKey,
      ...(options.sessionToken ? { sessionToken: options.sessionToken } : {}),
    }).sign()
    let response: Response
    try {
      response = await options.fetch(signed.url, {
        method,
        headers: signed.headers,
        signal: AbortSignal.timeout(timeoutMs),
        ...(given.body ? { body: given.body } : {}),
      })
    } catch (error) {
      throw new S3Error(0, doing, { cause: error })
    }
    if (response.ok || response.status === 404) return response
    await response.body?.cancel()
    throw new S3Error(response.status, doing)
  }

  async function facts(key: string): Promise<StoredFile | undefined> {
    const response = await call('find', 'HEAD', `/${prefix}${key}`)
    return response.status === 404 ? undefined : factsOf(response)
  }

  /** Keys under a prefix with the time at which they were written, page by page. */
  async function* keys(under: string): AsyncGenerator<{ key: string; at: string }> {
    let after = ''
    for (;;) {
      const query = new URLSearchParams({ 'list-type': '2', prefix: under })
      if (after) query.set('start-after', after)
      const response = await call('list', 'GET', `?${query}`)
      if (response.status === 404) throw new S3Error(404, 'list')
      const text = await response.text()
      for (const [, entry = ''] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        const key = /<Key>([^<]*)<\/Key>/.exec(entry)?.[1] ?? ''
        const at = /<LastModified>([^<]*)<\/LastModified>/.exec(entry)?.[1] ?? ''
        after = key
        yield { key: key.slice(prefix.length), at }
      }
      if (!/<IsTruncated>true<\/IsTruncated>/.test(text)) return
    }
  }

  const remove = async (key: string) => {
    const response = await call('delete', 'DELETE', `/${prefix}${key}`)
    await response.body?.cancel()
  }

  return {
    async put(file, body) {
      const response = await call('store', 'PUT', `/${prefix}${keyOf(file.run, file.id)}`, {
        headers: {
          'content-type': file.type,
          'content-disposition': 'attachment',
          [FACTS]: encodeURIComponent(JSON.stringify(file)),
        },
        body,
      })
      await response.body?.cancel()
      if (response.status === 404) throw new S3Error(404, 'store')
    },
    async get(run, id) {
      const response = await call('read', 'GET', `/${prefix}${keyOf(run, id)}`)
      const file = response.status === 404 ? undefined : factsOf(response)
      return file && { file, body: await response.blob() }
    },
    delete: (run, id) => remove(keyOf(run, id)),
    async list(run) {
      const found: StoredFile[] = []
      for await (const { key } of keys(`${prefix}${checkedId(run)}/`)) {
        const file = await facts(key)
        if (file) found.push(file)
      }
      return inOrder(found)
    },
    async erase(run) {
      let erased = 0
      for await (const { key } of keys(`${prefix}${checkedId(run)}/`)) {
        await remove(key)
        erased += 1
      }
      return erased
    },
    async purge(before) {
      let purged = 0
      for await (const { key, at } of keys(prefix)) {
        if (!/^[0-9a-f]{32}\/[0-9a-f]{32}$/.test(key) || !(Date.parse(at) < Date.parse(before))) {
          continue
        }
        await remove(key)
        purged += 1
      }
      return purged
    },
  }
}

function factsOf(response: Response): StoredFile | undefined {
  const text = response.headers.get(FACTS)
  return text === null ? undefined : (JSON.parse(decodeURIComponent(text)) as StoredFile)
}

const EMPTY = createHash('sha256').digest('hex')

async function sha256(body: Blob): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of body.stream() as unknown as AsyncIterable<Uint8Array>)
    hash.update(chunk)
  return hash.digest('hex')
}
