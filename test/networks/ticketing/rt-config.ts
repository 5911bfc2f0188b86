import { RT_FIELDS, RT_HALF_USER, RT_PEOPLE, RT_USER } from './rt-facts.ts'

/** Passwords and tokens are checked with each request: by the usual cost one would take 400 ms. */
export const rtConfig = (folder: string, port: number): string => `
use utf8;
Set($rtname, 'rt.example');
Set($Organization, 'rt.example');
Set($CorrespondAddress, 'rt@rt.example');
Set($CommentAddress, 'rt-comment@rt.example');
Set($WebDomain, '127.0.0.1');
Set($WebPort, ${port});
Set($WebBaseURL, 'http://127.0.0.1:${port}');
Set($WebPath, '');
Set($CanonicalizeRedirectURLs, 0);
Set($DatabaseType, 'SQLite');
Set($DatabaseName, '${folder}/rt.db');
Set($Timezone, 'UTC');
Set($LogToSyslog, undef);
Set($LogToFile, undef);
Set($LogToSTDERR, 'warning');
Set($MailCommand, 'testfile');
Set(%GnuPG, Enable => 0);
Set(%SMIME, Enable => 0);
Set($BcryptCost, 4);
Set($HTMLFormatter, 'core');
Set($UseSQLForACLChecks, 1);
1;
`

/** What the desk's user may do: no more than docs/connecting-rt.md asks for. */
const RIGHTS_OF_DESK = [
  'SeeQueue',
  'ShowTicket',
  'ShowTicketComments',
  'CreateTicket',
  'ReplyToTicket',
  'CommentOnTicket',
  'ModifyTicket',
  'SeeCustomField',
  'SetInitialCustomField',
]
const RIGHTS_OF_HALF = RIGHTS_OF_DESK.filter(each => each !== 'ShowTicketComments')
const RIGHTS_OF_PEOPLE = [
  ...RIGHTS_OF_DESK,
  'ModifyCustomField',
  'OwnTicket',
  'TakeTicket',
  'StealTicket',
  'Watch',
]

const perlList = (words: readonly string[]): string => `(${words.map(word => `'${word}'`).join(', ')})`

/**
 * Our people, fields and rights, and the tokens of all, in a file each. `scrip` is the code that tells of changes, as
 * docs/connecting-rt.md gives it. RT's own notifications are off: they cost most of the time of a request.
 */
export const rtData = (folder: string, scrip: string): string => `
use utf8;
our (@Users, @CustomFields, @ACL, @Scrips, @Final);
my @people = ${perlList(Object.values(RT_PEOPLE))};
@Users = map { { Name => $_, EmailAddress => "$_\\@aurora.example", Privileged => 1 } } ('${RT_USER}', '${RT_HALF_USER}', @people);
@CustomFields = map { { Name => $_, Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket', Queue => 0 } }
  ${perlList(RT_FIELDS)};
@ACL = (
  (map { { UserId => '${RT_USER}', Right => $_ } } ${perlList(RIGHTS_OF_DESK)}),
  (map { { UserId => '${RT_HALF_USER}', Right => $_ } } ${perlList(RIGHTS_OF_HALF)}),
  (map { my $user = $_; map { { UserId => $user, Right => $_ } } ${perlList(RIGHTS_OF_PEOPLE)} } @people),
);
my $code = <<'SCRIP';
${scrip}
SCRIP
@Scrips = map { {
  Description => "Tell Pronto: $_", Queue => 0, ScripCondition => $_, ScripAction => 'User Defined',
  Template => 'Blank', CustomPrepareCode => 'return 1;', CustomCommitCode => $code,
} } ('On Correspond', 'On Comment', 'On Status Change');
@Final = (sub {
  require RT::AuthToken;
  for my $name ('root', '${RT_USER}', '${RT_HALF_USER}', @people) {
    my $user = RT::User->new(RT->SystemUser);
    $user->Load($name);
    my (undef, undef, $token) =
      RT::AuthToken->new(RT->SystemUser)->Create(Owner => $user->Id, Description => 'tests');
    open my $file, '>', "${folder}/token-$name" or die $!;
    print $file $token;
  }
  my $scrips = RT::Scrips->new(RT->SystemUser);
  $scrips->UnLimit;
  while (my $scrip = $scrips->Next) {
    my $what = $scrip->Description // '';
    $scrip->SetDisabled(1) if $what =~ /^On / && $what !~ /Open/;
  }
});
1;
`
