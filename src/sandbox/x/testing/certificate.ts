import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAMES = ['api.x.com', 'api.twitter.com', 'upload.x.com', 'localhost']

/** A certificate for the network's own names, good for a day; null where there is no openssl to make one. */
export function createCertificate(): { readonly key: string; readonly cert: string } | null {
  const dir = mkdtempSync(join(tmpdir(), 'sandbox-tls-'))
  const [key, cert] = [join(dir, 'key.pem'), join(dir, 'cert.pem')]
  const names = NAMES.map(name => `DNS:${name}`).join(',')
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
  const subject = ['-subj', '/CN=sandbox', '-addext', `subjectAltName=${names}`]
  try {
    const args = ['req', '-x509', ...curve, '-nodes', '-days', '1', '-keyout', key, '-out', cert, ...subject]
    const made = spawnSync('openssl', args, { stdio: 'ignore' })
    return made.status === 0 ? { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') } : null
  } finally {
    rmSync(dir, { recursive: true })
  }
}
