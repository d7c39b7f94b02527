import type { Language } from '../ui/index.ts'

const vi = {
  403: {
    title: 'Bạn không được phép làm việc này',
    explanation: 'Tài khoản của bạn chưa có quyền thực hiện, hoặc biểu mẫu không được gửi từ chính trang này.',
    advice: 'Hãy quay lại trang trước và thử lần nữa, hoặc liên hệ quản trị viên.',
  },
  404: {
    title: 'Không tìm thấy trang này',
    explanation: 'Địa chỉ có thể đã gõ nhầm hoặc trang chưa bao giờ có ở đây.',
    advice: 'Bạn có thể tìm theo từ khoá ở đầu trang, hoặc quay về trang chủ.',
  },
  410: {
    title: 'Nội dung này đã được gỡ',
    explanation: '',
    advice: 'Bạn có thể tìm nội dung khác theo từ khoá, hoặc quay về trang chủ.',
  },
  413: {
    title: 'Nội dung gửi lên quá lớn',
    explanation: 'Máy chủ không nhận nội dung dài đến vậy.',
    advice: 'Hãy rút ngắn và gửi lại.',
  },
  422: {
    title: 'Nội dung gửi lên chưa hợp lệ',
    explanation: 'Có thông tin còn thiếu hoặc chưa đúng.',
    advice: 'Hãy quay lại, kiểm tra và gửi lại.',
  },
  429: {
    title: 'Bạn gửi yêu cầu quá nhanh',
    explanation: 'Để bảo vệ cổng thông tin, số yêu cầu trong một phút có giới hạn.',
    advice: 'Hãy đợi một phút rồi thử lại.',
  },
  500: {
    title: 'Cổng thông tin gặp lỗi',
    explanation: 'Lỗi thuộc về chúng tôi và đã được ghi lại.',
    advice: 'Hãy thử lại sau ít phút. Nếu vẫn lỗi, xin báo cho đơn vị quản trị kèm mã bên dưới.',
  },
  503: {
    title: 'Cổng thông tin tạm thời chưa phục vụ được',
    explanation: 'Máy chủ đang bận hoặc đang được bảo trì. Nội dung đã lưu không bị mất.',
    advice: 'Hãy thử lại sau ít phút.',
  },
}

const en: typeof vi = {
  403: {
    title: 'You may not do this',
    explanation: 'Your account has no permission, or the form was not sent from this very page.',
    advice: 'Go back to the page before and try again, or ask an administrator.',
  },
  404: {
    title: 'This page was not found',
    explanation: 'The address may be mistyped, or there has never been a page here.',
    advice: 'You can find pages from the menu, or go back to the desk.',
  },
  410: {
    title: 'This content was withdrawn',
    explanation: '',
    advice: 'You can look for other content, or go back to the desk.',
  },
  413: {
    title: 'What was sent is too large',
    explanation: 'The server does not accept content as long as this.',
    advice: 'Shorten it and send it again.',
  },
  422: {
    title: 'What was sent is not valid',
    explanation: 'Something is missing or not right.',
    advice: 'Go back, check it and send it again.',
  },
  429: {
    title: 'You are sending requests too fast',
    explanation: 'To protect the portal, the number of requests in a minute is limited.',
    advice: 'Wait a minute and try again.',
  },
  500: {
    title: 'The portal has a fault',
    explanation: 'The fault is ours and was noted.',
    advice: 'Try again in a few minutes. If it stays, tell your administrators and give them the code below.',
  },
  503: {
    title: 'The portal cannot serve at the moment',
    explanation: 'The server is busy or under maintenance. What was saved is not lost.',
    advice: 'Try again in a few minutes.',
  },
}

/** What error pages say in plain words: what happened and what people can do now. The public is told in Vietnamese. */
export const errorWords: Readonly<Record<Language, typeof vi>> = { vi, en }

export type ErrorStatus = keyof typeof vi

const labelsVi = {
  home: 'Về trang chủ',
  reference: 'Mã tra cứu',
  goneSince: 'Gỡ ngày',
  unknownHost: 'Không có cổng thông tin nào ở địa chỉ này.',
}

const labelsEn: typeof labelsVi = {
  home: 'Back to the desk',
  reference: 'Reference',
  goneSince: 'Withdrawn on',
  unknownHost: 'There is no portal at this address.',
}

export const errorLabels: Readonly<Record<Language, typeof labelsVi>> = { vi: labelsVi, en: labelsEn }

const siteChoiceVi = {
  choose: 'Bạn phụ trách nhiều trang. Hãy chọn trang của đơn vị cần làm việc.',
}

const siteChoiceEn: typeof siteChoiceVi = {
  choose: 'You keep several sites. Choose the one to work on.',
}

/** Above the choice between sites, on a page that is about one of them. */
export const siteChoiceWords: Readonly<Record<Language, typeof siteChoiceVi>> = { vi: siteChoiceVi, en: siteChoiceEn }
