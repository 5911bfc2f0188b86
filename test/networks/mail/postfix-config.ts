import type { HostPlan } from './host-plan.ts'

/** What is answered to who wants to write to these domains, before a letter is taken. */
const ANSWERS = {
  'chiuso.example': '550 5.1.1 No such person lives here',
  'occupato.example': '451 4.7.1 Too many letters, please come back later',
}

const inlineEntry = ([domain, answer]: readonly [string, string]): string => `{${domain} = ${answer}}`

/**
 * A Postfix that takes mail for its own domains. What is for others is taken from who has logged in, and handed to the
 * local mailboxes as well, which know nobody there: so it comes back to its sender, as from a far host.
 */
export const postfixMain = ({ folder, domains, certificateFile, keyFile }: HostPlan): string => `
compatibility_level = 3.6
queue_directory = ${folder}/postfix/spool
data_directory = ${folder}/postfix/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = mx.${domains[0]}
mydestination =
local_recipient_maps =
alias_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks =
smtp_dns_support_level = disabled
virtual_mailbox_domains = ${domains.join(', ')}
virtual_transport = lmtp:unix:${folder}/lmtp
relay_domains =
default_transport = outside:unix:${folder}/lmtp
recipient_delimiter = +
message_size_limit = 60000000
mailbox_size_limit = 0
smtpd_client_connection_rate_limit = 0
smtpd_delay_reject = yes
smtpd_recipient_restrictions = check_recipient_access inline:{${Object.entries(ANSWERS).map(inlineEntry).join(' ')}},
  permit_sasl_authenticated, reject_unauth_destination
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${folder}/auth
smtpd_tls_cert_file = ${certificateFile}
smtpd_tls_key_file = ${keyFile}
smtpd_tls_security_level = may
smtpd_tls_auth_only = no
smtpd_error_sleep_time = 0
minimal_backoff_time = 5s
queue_run_delay = 5s
maillog_file = ${folder}/postfix.log
maillog_file_prefixes = ${folder}
`

/** The two doors for mail, and the daemons that a mail needs behind them. No door leads out. */
export const postfixMaster = ({ ports }: HostPlan): string => `
127.0.0.1:${ports.smtp} inet n - n - - smtpd
127.0.0.1:${ports.smtps} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
error unix - - n - - error
outside unix - - n - - lmtp
retry unix - - n - - error
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
tlsmgr unix - - n 1000? 1 tlsmgr
showq unix n - n - - showq
postlog unix-dgram n - n - 1 postlogd
`
