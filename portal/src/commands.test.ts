import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Laws that hold for the commands of all features, read from their text. */
interface Command {
  readonly name: string
  readonly body: string
}

const features = join(import.meta.dirname, 'features')

/** Commands that readers do without signing in: no permission to ask, each with its reason. */
const askNobody: Readonly<Record<string, string>> = {
  'comments/comment.commands.ts submitComment': 'any reader may write; it is held until an editor approves it',
  'ratings/rating.commands.ts rateSubject': 'any reader may rate',
  'usage/usage.commands.ts recordUse': 'counting is no act of a person',
  'usage/usage.commands.ts forgetVisitors': 'a job',
  'accounts/account-sign-in.commands.ts noteSignIn': 'signing in comes before any permission',
  'accounts/account-sign-in.commands.ts noteLockout': 'failing to sign in comes before any permission',
  'accounts/own-account.commands.ts endSession': 'anybody may end a session of their own',
  'accounts/own-account.commands.ts endOtherSessions': 'anybody may end sessions of their own',
  'accounts/own-account.commands.ts noteOwnChange': 'anybody changes the way they sign in themselves',
  'accounts/idle-accounts.commands.ts disableIdleAccounts': 'a job',
  'accounts/passkey.commands.ts addPasskey': 'anybody may add a passkey of their own',
  'accounts/passkey.commands.ts dropPasskey': 'anybody may drop a passkey of their own',
  'accounts/passkey.commands.ts countUse': 'a step of signing in',
  'accounts/account-sign-in.commands.ts forgetLinksOf': 'a step of commands that have asked',
  'accounts/account-undo.commands.ts leaveAccessUndo': 'stands beside an act whose command has asked',
  'accounts/account-undo.commands.ts leaveRecoveryUndo': 'stands beside an act whose command has asked',
  'accounts/account-undo.commands.ts leaveInvitationUndo': 'stands beside an act whose command has asked',
  'accounts/people.commands.ts personWithinReach': 'is the question itself: whom an administrator may reach',
  'accounts/people.commands.ts signOutEverywhere': 'a step of commands that have asked',
  'accounts/account-sign-in.commands.ts prolongSession': 'what anybody signed in does',
  'accounts/account-sign-in.commands.ts useCodeOnce': 'a step of signing in',
  'accounts/account-sign-in.commands.ts forgetSessions': 'a job',
  'media/picture.commands.ts makePictureSizes': 'a job',
  'media/upload.commands.ts forgetUploads': 'a job',
  'media/removal.commands.ts dropRemovedBytes': 'a job',
  'articles/article-undo.commands.ts leaveArticleUndo': 'stands beside a step whose command has asked',
  'articles/new-article-undo.commands.ts leaveNewArticleUndo': 'stands beside an act whose command has asked',
  'articles/writing-undo.commands.ts leaveWritingUndo': 'stands beside an act whose command has asked',
  'accounts/role-undo.commands.ts leaveRoleUndo': 'stands beside an act whose command has asked',
  'articles/correction-undo.commands.ts beforeCorrection': 'looks, before a correction whose command asks',
  'articles/correction-undo.commands.ts leaveCorrectionUndo': 'stands beside a correction whose command has asked',
  'importer/reading-removal.commands.ts leaveReadingsUndo': 'stands beside readings whose command has asked',
  'articles/reading-undo.commands.ts leaveReadingUndo': 'stands beside a decision whose command has asked',
  'categories/category-moves.commands.ts moveInto': 'a step of merging, which has asked',
  'categories/category-moves.commands.ts moveBack': 'a step of taking a merge back, which has asked',
  'categories/category-moves.commands.ts grantsByCategory': 'looks, for a command that has asked',
  'categories/category-moves.commands.ts putGrantsBack': 'a step of taking a merge back, which has asked',
  'notifications/notification.commands.ts withdrawNews': 'stands beside an undoing, which has asked',
  'notifications/notification.commands.ts tellNews': 'a job',
  'notifications/notification.commands.ts tellDue': 'a job',
  'notifications/notification.commands.ts takeForMail': 'a job',
  'notifications/notification.commands.ts forgetNotifications': 'a job',
  'notifications/notification.commands.ts markRead': 'anybody reads what they were told',
  'accounts/own-account.commands.ts keepOwnChoices': 'anybody chooses their own language and mail',
  'search/search-miss.commands.ts noteMiss': 'counting is no act of a person',
  'search/search-miss.commands.ts forgetMisses': 'a job',
  'usage/usage.commands.ts forgetSubjectDays': 'a job',
  'search/search.commands.ts indexSubject': 'a step of the command that writes the subject, which has asked',
}

function commandsOf(file: string): Command[] {
  const text = readFileSync(join(features, file), 'utf8')
  return text
    .split(/^(?=export async function )/m)
    .slice(1)
    .map(part => ({ name: `${file} ${/function (\w+)/.exec(part)?.[1] ?? ''}`, body: part.split(/^}/m)[0] ?? '' }))
}

const commands = globSync('*/*.commands.ts', { cwd: features }).sort().flatMap(commandsOf)

test('every command of a feature asks permission before it touches anything', () => {
  expect(commands.length).toBeGreaterThan(15)
  const careless = commands.filter(({ name, body }) => !(name in askNobody) && !asksFirst(body))
  expect(careless.map(one => one.name)).toEqual([])
})

/** `permit(…)` stands before the first look at the database. */
function asksFirst(body: string): boolean {
  const asked = body.indexOf('permit(')
  const touched = body.search(/\b(?:tx|db)\s*\.|await /)
  return asked >= 0 && (touched < 0 || asked < touched)
}

/** Commands that change nothing anybody would ask about afterwards, each with its reason. */
const tellNobody: Readonly<Record<string, string>> = {
  'articles/working-copy.commands.ts stayAt': 'a page says every few seconds that it is open',
  'media/upload.commands.ts beginUpload': 'nothing is there yet: keepFile tells when it is in the library',
  'media/upload.commands.ts endUpload': 'keepFile has told, or there is nothing to tell of',
}

test('every command that changes something writes the timeline, or leaves it to the command it calls', () => {
  const told =
    /writeTimeline|writeAudit|changeTree|replaceTag|tell\(|tellUndone\(|removeUnused\(|dropCut\(|unmakeSubject\(|detachReadings\(|give\(|publishSubject|scheduleSubject|withdrawSubject|passSubject|showSubject|withdrawArticle|showMeetingsOf|keepReading|ReportKeeper|publishArticle|decide\(|importReport|createArticle|confirmReading|moderate\(|announceChanges/
  const silent = commands.filter(({ name, body }) => !(name in askNobody) && !(name in tellNobody) && !told.test(body))
  expect(silent.map(one => one.name)).toEqual([])
})

test('the exceptions still exist', () => {
  const names = commands.map(one => one.name)
  expect(Object.keys({ ...askNobody, ...tellNobody }).filter(name => !names.includes(name))).toEqual([])
})
