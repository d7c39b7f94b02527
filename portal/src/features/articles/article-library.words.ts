import type { Language } from '../../ui/index.ts'

const vi = {
  title: 'Chọn từ thư viện',
  why: 'Ảnh và tệp đã có trong thư viện của đơn vị. Đưa vào bài thì ảnh đứng cuối phần ảnh của bài; sau đó viết chú thích cho riêng bài này.',
  find: 'Tìm trong thư viện',
  words: 'Tên tệp, lời mô tả hoặc nguồn',
  take: 'Đưa vào bài',
  inArticle: 'Đã có trong bài',
  noAlt: 'Chưa có lời mô tả',
  files: 'Tệp, phim và âm thanh',
  none: 'Thư viện không có gì khớp',
  noneAdvice: 'Thử ít từ hơn, hoặc quay lại bài và thêm ảnh, thêm tệp từ máy của bạn.',
  back: 'Quay lại bài viết',
}

const en: typeof vi = {
  title: 'Choose from the library',
  why: 'Pictures and files that are in the library of the site. A picture goes to the end of the article’s pictures; then write the caption for this article.',
  find: 'Find in the library',
  words: 'File name, description or source',
  take: 'Put into the article',
  inArticle: 'In the article already',
  noAlt: 'No text description yet',
  files: 'Files, films and sound',
  none: 'Nothing in the library fits',
  noneAdvice: 'Try fewer words, or go back to the article and add pictures and files from your own machine.',
  back: 'Back to the article',
}

/** What the page says on which a picture or file of the library is chosen for an article. */
export const articleLibraryWords: Readonly<Record<Language, typeof vi>> = { vi, en }
