import type { Press, TrialActs } from './desk-acts-trial.ts'
import { deskPerson } from './desk-person-trial.ts'

/** For the law of undo: every act of the desk that can be taken back, with a press of its button on things of its own. */
export type Scene = (trial: TrialActs) => Promise<Press>
type Acts = Readonly<Record<string, Scene>>

/** A step of an article that was left in some state by a button before. */
const step =
  (act: string, before?: string, more: Readonly<Record<string, string>> = {}): Scene =>
  async trial => {
    const { path, fields } = await trial.article(before)
    return { path, fields: { ...fields, note: 'Nhầm.', ...more, act } }
  }

/** A report with a figure, a cited document, a session and asks in it, and somebody of a name nobody else has. */
const session = (
  trial: TrialActs,
) => `Chiều ngày 5/10/2026, đoàn công tác của Bộ Công Thương do đồng chí ${trial.fullName()} - Thứ trưởng làm trưởng đoàn đã làm việc với UBND tỉnh. Năm 2025 thu hút 937/994 dự án, đạt 94,3% kế hoạch theo Quyết định số 77/QĐ-UBND ngày 12/3/2026 của UBND tỉnh.

UBND tỉnh đề nghị Bộ Công Thương bố trí 25 tỷ đồng cải tạo lưới điện; sớm ban hành quy định về cụm công nghiệp.`

const articleActs: Acts = {
  submit: step('submit'),
  send_back: step('send_back', 'submit'),
  approve: step('approve'),
  schedule: step('schedule', undefined, { show_at: '2026-12-01T07:00' }),
  publish: async trial => {
    const { article, fields } = await trial.read(session(trial))
    return { path: article, fields: { ...fields, act: 'publish' } }
  },
  correct: step('correct', 'publish', { body: 'Chữ đã đính chính.' }),
  withdraw: step('withdraw', 'publish'),
  drop: async trial => {
    const { path } = await trial.written()
    return { path, fields: { act: 'drop', version: '1' } }
  },
  take_over: async trial => {
    const { path, fields } = await trial.article()
    const other = await deskPerson(trial.portal, 'editor')
    await other.send(path, { ...fields, body: 'Người khác viết.', act: 'save' })
    return { path, fields: { act: 'take_over' } }
  },
  add_picture: async trial => {
    const { path, fields } = await trial.article()
    const file = { name: 'a.png', bytes: await trial.picture() }
    return { path, fields: { ...fields, body: 'Chữ vừa gõ.', act: 'add_picture', new_alt: 'Ảnh' }, file }
  },
  add_file: async trial => {
    const { path, fields } = await trial.article()
    const file = { name: 'a.pdf', bytes: Buffer.from(`%PDF-1.7 ${path}`), field: 'new_file' }
    return { path, fields: { ...fields, act: 'add_file', new_title: 'Tệp' }, file }
  },
  take_word: async trial => {
    const { path, fields } = await trial.article()
    const file = { name: 'a.docx', bytes: trial.word(), field: 'word_file' }
    return { path, fields: { ...fields, act: 'take_word', replace_body: '1' }, file }
  },
  'remove_picture_*': async trial => {
    const { path, fields } = await trial.withParts()
    return { path, fields: { ...fields, act: 'remove_picture_0' } }
  },
  'remove_file_*': async trial => {
    const { path, fields } = await trial.withParts()
    return { path, fields: { ...fields, act: 'remove_file_0' } }
  },
}

const crop = { act: 'crop', crop_left: '10', crop_top: '10', crop_width: '50', crop_height: '50' }
const focus = { act: 'focus', focus_x: '20', focus_y: '30' }

const partActs = (fields: Readonly<Record<string, string>>): Scene => {
  return async trial => {
    const { path, ref } = await trial.withParts()
    return { path: `${path}/anh/${ref}`, fields }
  }
}

const libraryActs = (fields: Readonly<Record<string, string>>): Scene => {
  return async trial => ({ path: `/anh/${trial.site}/${await trial.inLibrary('picture')}`, fields })
}

const corrected = { indicator: 'Chi ngân sách', value: '1.900.000.000.000', unit: 'VND', period: '2025' }

const reviewActs: Acts = {
  read: async trial => {
    const { path, fields } = await trial.article()
    await trial.admin.send(path, { ...fields, body: session(trial), act: 'publish' })
    return { path: `${path}/soat`, fields: { act: 'read' } }
  },
  add: async trial => {
    const quote = trial.name('Xin làm đường vào bản')
    const { path, article, fields } = await trial.read(`${quote}.`)
    await trial.admin.send(article, { ...fields, act: 'publish' })
    return { path, fields: { act: 'add', kind: 'recommendation', quote } }
  },
  confirm: async trial => {
    const { path, id } = await trial.certain()
    return { path, fields: { act: 'confirm', reading: id } }
  },
  confirm_certain: async trial => ({ path: (await trial.certain()).path, fields: { act: 'confirm_certain' } }),
  reject: async trial => {
    const { path, id } = await trial.ask()
    return { path, fields: { act: 'reject', reading: id } }
  },
  correct: async trial => {
    const { path, id } = await trial.certain()
    return { path, fields: { act: 'correct', reading: id, ...corrected } }
  },
  correct_citation: async trial => {
    const { path, reading } = await trial.read()
    const fields = { act: 'correct_citation', reading: await reading('citation'), symbol: '15/2021/NQ-HĐND' }
    return { path, fields }
  },
  correct_person: async trial => {
    const { path, reading } = await trial.read()
    const fields = {
      act: 'correct_person',
      reading: await reading('person'),
      name: trial.fullName(),
      titles: 'Chủ tịch',
    }
    return { path, fields }
  },
  correct_ask: async trial => {
    const { path, id } = await trial.ask()
    return { path, fields: { act: 'correct_ask', reading: id, ask: 'request', from: 'Xã A', to: 'Sở B' } }
  },
}

const inCategories = (fields: (trial: TrialActs) => Promise<Readonly<Record<string, string>>>): Scene => {
  return async trial => ({ path: `/chuyen-muc/${trial.site}`, fields: await fields(trial) })
}

const ofCategory = (act: string, more: Readonly<Record<string, string>> = {}): Scene =>
  inCategories(async trial => {
    const [id, last] = [await trial.category(), await trial.category()]
    return { act, id: String(act === 'up' ? last : id), ...more }
  })

const categoryActs: Acts = {
  open: inCategories(async trial => ({ act: 'open', name: trial.name('Mục mới') })),
  revise: ofCategory('revise', { name: 'Tên đã sửa' }),
  up: ofCategory('up'),
  down: ofCategory('down'),
  hide: ofCategory('hide'),
  show: inCategories(async trial => {
    const id = String(await trial.category())
    await trial.admin.send(`/chuyen-muc/${trial.site}`, { act: 'hide', id })
    return { act: 'show', id }
  }),
  delete: ofCategory('delete'),
  order: inCategories(async trial => {
    const above = await trial.category()
    const [one, two] = [await trial.category(above), await trial.category(above)]
    return { act: 'order', order: `${two},${one}` }
  }),
  merge: inCategories(async trial => {
    const [id, into] = [await trial.category(), await trial.category()]
    await trial.standUnder(id)
    return { act: 'merge', id: String(id), into: String(into) }
  }),
}

const tagActs: Acts = Object.fromEntries(
  ['rename', 'merge', 'drop'].map(act => [
    act,
    async trial => {
      const [slug, other] = [await trial.tag(), await trial.tag()]
      const name = act === 'merge' ? other.replace('the', 'thẻ') : trial.name('tên thẻ')
      return { path: `/the/${trial.site}`, fields: { act, slug, name } }
    },
  ]),
)

const menu = { 'label-0': 'Tin', 'path-0': '/tin-tuc', 'depth-0': '0', 'label-1': 'Khác', 'path-1': '/van-ban' }

const menuActs: Acts = Object.fromEntries(
  ['save', 'add', 'up-1', 'down-0', 'in-1', 'out-1', 'remove-0', 'order', 'reset'].map(act => [
    act.replace(/\d+$/, '*'),
    async trial => {
      const path = `/trinh-don/${trial.site}`
      const fields = { ...menu, 'depth-1': act === 'out-1' ? '1' : '0', new_choice: '/so-do-cong', order: '1,0' }
      await trial.admin.send(path, { ...menu, 'depth-1': '0', 'label-1': trial.name('Mục'), act: 'save' })
      return { path, fields: { ...fields, act } }
    },
  ]),
)

const blocks = { 'kind-0': 'newest', 'count-0': '3', 'shown-0': '1', 'kind-1': 'documents', 'count-1': '4' }

const homeActs: Acts = Object.fromEntries(
  ['save', 'add', 'up-1', 'down-0', 'remove-0', 'order', 'reset'].map(act => [
    act.replace(/\d+$/, '*'),
    async trial => {
      const path = `/trang-chu/${trial.site}`
      await trial.admin.send(path, { ...blocks, 'title-0': trial.name('Khối'), act: 'save' })
      return { path, fields: { ...blocks, new_kind: 'statistics', order: '1,0', act } }
    },
  ]),
)

const personActs: Acts = Object.fromEntries(
  ['give', 'take *', 'give_category', 'take_category *', 'disable', 'enable', 'recover'].map(name => [
    name,
    async trial => {
      const path = `/nguoi-dung/${await trial.person()}`
      const site = String(trial.site)
      const category = `${site} ${await trial.category()}`
      if (name === 'enable') await trial.admin.send(path, { act: 'disable' })
      if (name === 'take_category *')
        await trial.admin.send(path, { act: 'give_category', category, category_role: 'writer' })
      const act = { 'take *': `take ${site} editor`, 'take_category *': `take_category ${category} writer` }[name]
      return { path, fields: { act: act ?? name, site, role: 'clerk', category, category_role: 'writer' } }
    },
  ]),
)

const ofComments = (act: string): Scene => {
  return async trial => {
    const box = { [`y_kien_${trial.site}_${await trial.comment()}`]: '1' }
    return { path: '/binh-luan', fields: { ...box, act, reason: 'Không phải ý kiến.' } }
  }
}

const bulk = (act: string, before?: string): Scene => {
  return async trial => {
    const { id } = await trial.article(before)
    return { path: '/bai-viet/hang-loat', fields: { [`bai_${trial.site}_${id}`]: '1', act, note: 'Nhầm.' } }
  }
}

/** What stands on the first page of the desk. */
const onDashboard = (room: 'binh-luan' | 'so-doc', act: string): Scene => {
  return async trial => {
    const id = room === 'binh-luan' ? await trial.comment() : (await trial.certain()).id
    return { path: `/${room}/${id}`, fields: { act, site: String(trial.site) } }
  }
}

/** By route, then by the value of the button; `` for a form whose button has none. */
export const undoable: Readonly<Record<string, Acts>> = {
  'POST /bai-viet/moi/:site': {
    save: async trial => ({ path: `/bai-viet/moi/${trial.site}`, fields: { title: trial.name('Mới'), body: 'Chữ.' } }),
  },
  'POST /bai-viet/:site/:id': articleActs,
  'POST /bai-viet/:site/:id/ban-sao': { copy: async trial => ({ path: `${(await trial.article()).path}/ban-sao` }) },
  'POST /bai-viet/:site/:id/phien-ban/:number': {
    '': async trial => ({ path: `${(await trial.written()).path}/phien-ban/1` }),
  },
  'POST /bai-viet/:site/:id/thu-vien': {
    '': async trial => {
      const sha256 = await trial.hashInLibrary()
      return { path: `${(await trial.article()).path}/thu-vien`, fields: { chosen: `picture:${sha256}` } }
    },
  },
  'POST /bai-viet/:site/:id/anh/:ref': { crop: partActs(crop), focus: partActs(focus) },
  'POST /anh/:site/:id': { crop: libraryActs(crop), focus: libraryActs(focus) },
  'POST /anh/:site/:id/xoa': {
    remove: async trial => ({ path: `/anh/${trial.site}/${await trial.inLibrary('picture')}/xoa` }),
  },
  'POST /tep/:site/:id/xoa': {
    remove: async trial => ({ path: `/tep/${trial.site}/${await trial.inLibrary('media_file')}/xoa` }),
  },
  'POST /bai-viet/:site/:id/soat': reviewActs,
  'POST /bai-viet/hang-loat': {
    submit: bulk('submit'),
    send_back: bulk('send_back', 'submit'),
    approve: bulk('approve'),
    publish: bulk('publish'),
    withdraw: bulk('withdraw', 'publish'),
  },
  'POST /chuyen-muc/:site': categoryActs,
  'POST /the/:site': tagActs,
  'POST /trinh-don/:site': menuActs,
  'POST /trang-chu/:site': homeActs,
  'POST /cai-dat/:site': {
    save: async trial => ({ path: `/cai-dat/${trial.site}`, fields: { act: 'save', name: trial.name('Tỉnh') } }),
  },
  'POST /binh-luan': { approve: ofComments('approve'), reject: ofComments('reject') },
  'POST /binh-luan/:id': { approve: onDashboard('binh-luan', 'approve'), reject: onDashboard('binh-luan', 'reject') },
  'POST /so-doc/:id': { confirm: onDashboard('so-doc', 'confirm'), reject: onDashboard('so-doc', 'reject') },
  'POST /nguoi-dung': {
    '': async trial => {
      const email = `${trial.name('moi').replace(' ', '')}@tinh.example`
      return { path: '/nguoi-dung', fields: { name: 'Người mới', email, site: String(trial.site), role: 'writer' } }
    },
  },
  'POST /nguoi-dung/:id': personActs,
  'POST /sao-luu': { delete: async trial => ({ path: '/sao-luu', fields: { act: 'delete', name: trial.backup() } }) },
}
