import { categoryRoles, roles } from './access/actor.ts'

/** What each command of the command line takes, as it says itself. Loads nothing. */
export const reportUsage = `tuong-minh report FILE --site HOST [--as EMAIL] [--publish] [--confirm] [--json]

Makes an article of a report with every figure, citation, person, recommendation and meeting as a linked record, and
prints what was read, checked and made. FILE is .txt, .html or .docx; - stands for standard input.

  --site HOST   host name or code of the site that publishes it
  --as EMAIL    who answers for it; without it the site's first administrator
  --publish     shows the article to the public at once
  --confirm     vouches for all readings, so that figures enter their series
  --json        prints everything as JSON`

export const readUsage = `tuong-minh read FILE [--table | --json | --explain]

Prints what the reader makes of a text, and keeps nothing. FILE as above.

  --table       a table of the figures, then the other records (so without any of the three)
  --json        the records as JSON; offsets count UTF-16 code units of its "text"
  --explain     which rule read which words`

export const backupUsage = `tuong-minh backup FILE

Writes the whole portal, database and files, into one file while it runs. The file holds the portal's secret.`

export const restoreUsage = `tuong-minh restore FILE

Makes a portal of a backup, in a new data folder (DATA_DIR) or an empty database (DATABASE_URL), and compares every
table and every file with the hashes in the backup. Nothing is kept where anything differs.`

export const exportUsage = `tuong-minh export site HOST FILE

Writes one site with its articles, documents, pictures, records, comments and counters into one file, in one moment
and while the portal runs. Accounts, roles and unfinished work are left out.`

export const importUsage = `tuong-minh import site FILE --site HOST [--parent HOST]

Makes a new site of such a file, in this portal or another of the same version. People, bodies, places and indicators
that are known here are taken for the same. Nothing is kept where anything differs.

  --site HOST    the host name that the site answers for here
  --parent HOST  host name or code of the site above it`

export const auditUsage = `tuong-minh audit verify [--head SEQ:HASH]...

Computes the chain of the audit log anew and compares it with the heads that this portal wrote down outside the
database, and with those given. Ends with status 1 at the first row that was changed, removed or inserted.

  --head SEQ:HASH  a head as the portal's log printed it; may be given several times`

export const userUsage = `tuong-minh user add EMAIL --name NAME [--site HOST] --role ROLE
tuong-minh user reset EMAIL
tuong-minh user roles EMAIL [--site HOST] [--category SLUG] [--give ROLE]... [--take ROLE]...

add opens an account with a role and prints a link that signs in once, within 24 hours. reset takes password, second
factor and passkeys away, signs out everywhere, lets a disabled account in again and prints such a link. roles prints
who may do what, after giving and taking.

  --name NAME   the name shown in timelines
  --site HOST   host name or code of the site; without it the portal's first
  --role ROLE   one of ${roles.join(', ')}
  --category SLUG  the roles given and taken reach over the articles of this category and those below it only;
                   one of ${categoryRoles.join(', ')}`
