import type { HostPlan } from './host-plan.ts'

/**
 * The whole configuration of a Dovecot 2.3 that is private to one folder: IMAP on two ports, LMTP and the server for
 * logins on sockets in the folder, users from a file that is read again when it changes.
 */
export const dovecotConfig = ({ folder, ports, certificateFile, keyFile }: HostPlan): string => `
base_dir = ${folder}/dovecot/run
state_dir = ${folder}/dovecot/state
log_path = ${folder}/dovecot.log
listen = 127.0.0.1
protocols = imap lmtp
ssl = yes
ssl_cert = <${certificateFile}
ssl_key = <${keyFile}
auth_mechanisms = plain login
auth_failure_delay = 0
login_trusted_networks = 127.0.0.0/8
mail_location = maildir:${folder}/mail/%u
mail_uid = mail
mail_gid = mail
first_valid_uid = 1
maildir_very_dirty_syncs = no
mailbox_idle_check_interval = 1 secs
recipient_delimiter = +
default_process_limit = 20
default_client_limit = 400
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${folder}/users
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${folder}/mail/%u
}
namespace inbox {
  inbox = yes
  separator = /
${['Sent', 'Junk', 'Trash', 'Drafts'].map(specialMailbox).join('\n')}
}
service imap-login {
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
}
service lmtp {
  unix_listener ${folder}/lmtp {
    mode = 0666
  }
}
service auth {
  unix_listener ${folder}/auth {
    mode = 0666
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`

const specialMailbox = (name: string): string => `  mailbox ${name} {
    special_use = \\${name}
    auto = subscribe
  }`
