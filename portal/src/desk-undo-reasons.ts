import { undoable } from './desk-undo-acts.ts'

// For the law of undo: what stays when an act is taken back, and what can not be taken back at all.

interface Kept {
  /** Tables in which something stays that was not there before. */
  readonly tables: readonly string[]
  readonly why: string
}

const menuIsWritten: Kept = { tables: ['menu_item'], why: 'a menu is written anew, under other numbers' }
const textStays: Kept = { tables: ['revision'], why: 'what was written is never deleted: versions are appended' }
const roleIsNew: Kept = { tables: ['role_grant'], why: 'a role that is given again bears the day' }

/** What of an act stays when it is taken back, with the reason; everything else is as it was before. */
export const staysChanged: Readonly<Record<string, Kept>> = {
  'POST /bai-viet/moi/:site save': textStays,
  'POST /bai-viet/:site/:id/ban-sao copy': textStays,
  'POST /bai-viet/:site/:id correct': {
    tables: ['publication', 'revision', 'working_copy'],
    why: 'the earlier text is a new version, the newer one lies on the desk',
  },
  'POST /bai-viet/:site/:id add_picture': {
    tables: ['picture', 'working_copy'],
    why: 'the picture lies in the library, and what was typed is kept',
  },
  'POST /bai-viet/:site/:id add_file': { tables: ['media_file'], why: 'the file lies in the library' },
  'POST /bai-viet/:site/:id/soat correct_person': {
    tables: ['office'],
    why: 'the registry keeps names of offices that nobody holds: they are shown nowhere',
  },
  'POST /bai-viet/:site/:id/soat correct_ask': { tables: ['body'], why: 'the registry keeps names of bodies likewise' },
  ...Object.fromEntries(
    Object.keys(undoable['POST /trinh-don/:site'] ?? {}).map(act => [`POST /trinh-don/:site ${act}`, menuIsWritten]),
  ),
  'POST /nguoi-dung': { tables: ['account'], why: 'an account without any right stays for the next invitation' },
  'POST /nguoi-dung/:id take *': roleIsNew,
  'POST /nguoi-dung/:id take_category *': { ...roleIsNew, tables: ['category_grant'] },
}

/** What is done without a way back, with the reason for each. `*` stands for all that a route does. */
export const withoutWayBack: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'POST /bai-viet/:site/:id': {
    save: 'keeps what was typed, which the editor itself takes back; nobody but the desk sees it',
    from_library: 'keeps what was typed and opens the library',
  },
  'POST /bai-viet/:site/:id/tu-luu': { '*': 'keeps what is typed, by itself' },
  'POST /bai-viet/:site/:id/con-day': { '*': 'a page says that it is open' },
  'POST /bai-viet/:site/:id/dua-vao': { '*': 'what is dropped into the text the editor takes back, and a button out' },
  'POST /cai-dat/:site': { preview: 'shows settings and keeps nothing' },
  'POST /nguoi-dung/:id': {
    reset_factor: 'codes and keys are gone for good: a kept copy would serve whoever has the lost telephone',
  },
  'POST /thong-bao': { '*': 'one has read it' },
  'POST /hoan-tac/:id': { '*': 'taking back; what throws a draft away by it leaves its own way back' },
  'POST /viec-chay-nen': { '*': 'a job that has run has run' },
  'POST /sao-luu': {
    make: 'makes a copy, and changes nothing of which it is one',
  },
  'POST /con-thuc': { '*': 'somebody is still there' },
  'POST /tai-len/:site': { '*': 'bytes that come in piece by piece; in the library they are an act of their own' },
  'PATCH /tai-len/:site/:id': { '*': 'as above' },
  'DELETE /tai-len/:site/:id': { '*': 'as above' },
  'POST /tai-khoan/tuy-chon': { '*': 'one chooses again' },
  'POST /tai-khoan/mat-khau': { '*': 'a password that may be known to others must not come back' },
  'POST /tai-khoan/phien': { '*': 'a session that was ended must not come back' },
  'POST /tai-khoan/ma-xac-thuc': { '*': 'begins what the next step keeps' },
  'POST /tai-khoan/ma-xac-thuc/bat': { '*': 'one turns it off with a password' },
  'POST /tai-khoan/ma-xac-thuc/tat': { '*': 'a secret that was given up must not come back' },
  'POST /tai-khoan/ma-du-phong': { '*': 'codes that may be known to others must not come back' },
  'POST /tai-khoan/khoa': { '*': 'one drops it again' },
  'POST /tai-khoan/khoa/hoi': { '*': 'asks the device' },
  'POST /tai-khoan/khoa/xoa': { '*': 'a key that may be in other hands must not come back' },
}
