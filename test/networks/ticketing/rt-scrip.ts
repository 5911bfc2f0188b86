import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const PAGE = join(import.meta.dirname, '../../../docs/connecting-rt.md')

/**
 * The code that an administrator pastes into RT, out of the page that gives it to him. Only the two lines that he changes
 * himself are others: the address is read from a file by the name of the queue, so that each test may have its own.
 */
export async function readScrip(hookFolder: string, secret: string): Promise<string> {
  const [, code = ''] = /```perl\n([\s\S]*?)```/.exec(await readFile(PAGE, 'utf8')) ?? []
  const address = `do { local (@ARGV, $/) = '${hookFolder}/' . $self->TicketObj->QueueObj->Name; -e $ARGV[0] ? <> : '' } or return 1;`
  return code
    .replace(/^my \$address = .*$/m, () => `my $address = ${address}`)
    .replace(/^my \$secret = .*$/m, () => `my $secret = '${secret}';`)
}
