import type { LeftOut } from '../../prose/index.ts'
import type { Language } from '../../ui/index.ts'
import type { DocxIssue, FileIssue, PictureIssue } from '../media/index.ts'

export type PartResult = 'picture_known' | 'file_known' | 'word_taken' | 'cropped' | 'from_library'

export type PartIssue =
  | PictureIssue
  | FileIssue
  | DocxIssue
  | 'no_file'
  | 'no_picture'
  | 'no_word'
  | 'too_large'
  | 'no_alt'
  | 'no_room'
  | 'not_word'
  | 'not_whole'
  | 'too_many'
  | 'no_crop'
  | 'text_too_long'
  | 'old_letters'

const issuesVi: Readonly<Record<PartIssue, string>> = {
  no_picture: 'Hãy chọn một tệp ảnh.',
  no_file: 'Hãy chọn một tệp.',
  no_word: 'Hãy chọn một tệp Word (.docx).',
  too_large: 'Tệp lớn hơn 25 MB. Hãy thu nhỏ rồi gửi lại; phim và tệp lớn gửi được khi bật JavaScript.',
  no_alt: 'Hãy viết lời mô tả thay ảnh, rồi chọn lại tệp.',
  not_a_picture: 'Tệp này không phải là ảnh đọc được. Hãy kiểm tra lại tệp.',
  is_svg: 'Không nhận tệp SVG vì tệp loại này có thể chứa chương trình. Hãy xuất ra PNG hoặc JPEG rồi gửi lại.',
  is_picture: 'Đây là một ảnh. Hãy thêm ở mục “Thêm ảnh” để bạn đọc thấy ngay trong bài.',
  too_many_pixels: 'Ảnh có quá nhiều điểm ảnh (hơn 60 triệu). Hãy thu nhỏ rồi gửi lại.',
  too_slow: 'Xử lý ảnh quá lâu nên đã dừng. Hãy thu nhỏ ảnh rồi gửi lại.',
  unknown_type:
    'Không nhận loại tệp này. Nhận: PDF, Word, Excel, PowerPoint, OpenDocument; phim MP4, WebM; âm thanh MP3, M4A, OGG.',
  has_macros: 'Tệp này chứa macro (chương trình chạy khi mở). Hãy lưu lại thành tệp không có macro rồi gửi lại.',
  no_room: 'Thư viện của đơn vị không còn đủ chỗ. Hãy báo người quản trị nới hạn mức.',
  not_whole: 'Tệp chưa gửi xong hoặc đã quá một ngày. Hãy chọn lại tệp để gửi tiếp.',
  not_word:
    'Tệp này không phải là tệp Word (.docx). Nếu là tệp .doc, hãy lưu lại thành .docx. Nội dung bài giữ nguyên.',
  empty: 'Tệp Word không có chữ nào. Nội dung bài giữ nguyên.',
  docx_broken: 'Không mở được tệp Word: tệp hỏng hoặc có mật khẩu. Nội dung bài giữ nguyên.',
  docx_too_large:
    'Tệp Word mở ra quá lớn (hơn 40 MB). Hãy bỏ bớt ảnh hoặc tách tệp rồi gửi lại. Nội dung bài giữ nguyên.',
  text_too_long: 'Bài sẽ dài quá một triệu ký tự. Hãy tách tệp Word thành nhiều bài. Nội dung bài giữ nguyên.',
  old_letters:
    'Tệp Word lẫn chữ phông cũ (TCVN3, VNI) với chữ Unicode nên không rõ chữ nào là chữ nào. Hãy chuyển cả tệp sang Unicode rồi gửi lại. Nội dung bài giữ nguyên.',
  too_many: 'Một bài có nhiều nhất 100 ảnh và 50 tệp. Hãy bỏ bớt.',
  no_crop: 'Phần cắt phải nằm trong ảnh, mỗi chiều ít nhất 5% và nhỏ hơn cả ảnh.',
}

const issuesEn: Readonly<Record<PartIssue, string>> = {
  no_picture: 'Choose a picture file.',
  no_file: 'Choose a file.',
  no_word: 'Choose a Word file (.docx).',
  too_large:
    'The file is larger than 25 MB. Make it smaller and send it again; films and large files can be sent with JavaScript on.',
  no_alt: 'Write the text description, then choose the file again.',
  not_a_picture: 'This file is not a picture that can be read. Check the file.',
  is_svg: 'SVG files are not accepted, because they can hold programs. Export it as PNG or JPEG and send it again.',
  is_picture: 'This is a picture. Add it under “Add a picture” so that readers see it in the article.',
  too_many_pixels: 'The picture has too many pixels (more than 60 million). Make it smaller and send it again.',
  too_slow: 'Processing the picture took too long and was stopped. Make it smaller and send it again.',
  unknown_type:
    'This type of file is not accepted. Accepted: PDF, Word, Excel, PowerPoint, OpenDocument; MP4, WebM films; MP3, M4A, OGG sound.',
  has_macros:
    'This file holds macros (programs that run when it is opened). Save it as a file without macros and send it again.',
  no_room: 'The library of the site has no room left. Ask an administrator to raise the quota.',
  not_whole: 'The file has not come in whole, or is more than a day old. Choose it again to go on sending.',
  not_word: 'This file is not a Word file (.docx). If it is a .doc file, save it as .docx. The text was not changed.',
  empty: 'The Word file holds no text. The text was not changed.',
  docx_broken: 'The Word file cannot be opened: it is damaged or has a password. The text was not changed.',
  docx_too_large:
    'The Word file unpacks to too much (more than 40 MB). Remove pictures or split it, then send it again. The text was not changed.',
  text_too_long:
    'The article would be longer than a million characters. Split the Word file into several articles. The text was not changed.',
  old_letters:
    'The Word file mixes an old font (TCVN3, VNI) with Unicode letters, so nobody can tell which is which. Convert the whole file to Unicode and send it again. The text was not changed.',
  too_many: 'An article has at most 100 pictures and 50 files. Remove some.',
  no_crop: 'The part to keep must lie in the picture, at least 5% each way and smaller than the whole picture.',
}

/** Why a picture, a file or a Word document was not taken: what is wrong and what to do. */
export const partIssueWords: Readonly<Record<Language, Readonly<Record<PartIssue, string>>>> = {
  vi: issuesVi,
  en: issuesEn,
}

const resultsVi: Readonly<Record<PartResult, string>> = {
  picture_known: 'Ảnh này đã có trong thư viện; bài dùng bản đã có.',
  file_known: 'Tệp này đã có trong thư viện; bài dùng bản đã có.',
  word_taken: 'Đã lấy nội dung từ tệp Word. Hãy đọc lại trước khi đăng.',
  cropped: 'Đã cắt ảnh. Ảnh nguyên vẫn ở thư viện.',
  from_library: 'Đã đưa vào bài. Với ảnh, hãy viết chú thích cho bài này; đặt vào chỗ trong bài bằng ô “Chèn”.',
}

const resultsEn: Readonly<Record<PartResult, string>> = {
  picture_known: 'This picture is in the library already; the article uses that one.',
  file_known: 'This file is in the library already; the article uses that one.',
  word_taken: 'The text was taken from the Word file. Read it through before publishing.',
  cropped: 'The picture was cropped. The whole picture stays in the library.',
  from_library:
    'It is in the article now. Write the caption of a picture for this article; “Insert” puts it into the text.',
}

export const partResultWords: Readonly<Record<Language, Readonly<Record<PartResult, string>>>> = {
  vi: resultsVi,
  en: resultsEn,
}

const leftOutVi: Readonly<Record<LeftOut, (count: number) => string>> = {
  pictures: count => `${count} ảnh không đọc được hoặc không còn chỗ`,
  notes: count => `${count} chú thích chân trang`,
  comments: count => `${count} lời bình luận của Word`,
  links: count => `địa chỉ của ${count} liên kết không an toàn (chữ vẫn còn)`,
  others: count => `${count} công thức, biểu đồ hoặc đối tượng nhúng`,
}

const leftOutEn: Readonly<Record<LeftOut, (count: number) => string>> = {
  pictures: count => `pictures that cannot be read or have no room: ${count}`,
  notes: count => `footnotes: ${count}`,
  comments: count => `Word comments: ${count}`,
  links: count => `addresses of unsafe links: ${count} (the words stay)`,
  others: count => `formulas, charts or embedded objects: ${count}`,
}

/** What was left out of a Word file, by the parameter that counts it. */
export const leftOutWords: Readonly<Record<Language, Readonly<Record<LeftOut, (count: number) => string>>>> = {
  vi: leftOutVi,
  en: leftOutEn,
}

const vi = {
  pictures: 'Ảnh trong bài',
  alt: 'Lời mô tả thay ảnh',
  altHint: 'Bắt buộc. Nói điều ảnh cho thấy, cho người không nhìn thấy ảnh.',
  caption: 'Chú thích',
  credit: 'Người chụp, nguồn ảnh',
  gallery: 'Bộ ảnh',
  galleryHint: 'Các ảnh có cùng tên bộ ảnh hiện cạnh nhau dưới tên đó. Để trống nếu ảnh đứng một mình.',
  mark: 'Chỗ trong bài',
  markHint: (ref: string) => `Đặt dòng [[${ref}]] giữa hai đoạn để hiện ở đó; không đặt thì hiện ở đầu hoặc cuối bài.`,
  addPicture: 'Thêm ảnh',
  fromLibrary: 'Chọn ảnh, tệp từ thư viện',
  removePicture: 'Bỏ ảnh này khỏi bài',
  crop: 'Cắt ảnh, chọn điểm chính',
  pictureFile: 'Tệp ảnh',
  pictureHint:
    'JPEG, PNG, WebP, AVIF, GIF hoặc TIFF, nhiều nhất 25 MB. Ảnh được xoay thẳng, thu nhỏ và xóa vị trí chụp trước khi lưu.',
  files: 'Tệp, phim, âm thanh của bài',
  fileTitle: 'Tên hiện cho bạn đọc',
  transcript: 'Lời thoại và mô tả bằng chữ',
  transcriptHint: 'Cho người không nghe, không nhìn được; máy tìm kiếm cũng đọc phần này.',
  captions: 'Phụ đề (WebVTT)',
  captionsHint: 'Dòng đầu là WEBVTT, rồi từng câu với mốc thời gian.',
  addFile: 'Thêm tệp',
  uploaded: 'Tệp lớn đã gửi xong. Bấm “Thêm tệp” để đưa vào bài.',
  removeFile: 'Bỏ tệp này khỏi bài',
  newFile: 'Tệp kèm theo, phim hoặc âm thanh',
  newFileHint: 'PDF, Word, Excel, PowerPoint, OpenDocument; MP4, WebM; MP3, M4A, OGG. Nhiều nhất 25 MB.',
  takeWord: 'Lấy nội dung từ tệp Word',
  wordFile: 'Tệp Word (.docx)',
  wordHint: 'Lấy tiêu đề mục, chữ đậm nghiêng, danh sách, bảng và ảnh. Không thay tiêu đề, lời dẫn của bài.',
  replaceBody: 'Thay toàn bộ nội dung đang có (không chọn: thêm vào cuối)',
  leftOut: 'Không lấy được: ',
  converted: 'Chữ phông cũ (TCVN3, VNI) đã được chuyển sang Unicode: hãy soát lại tên riêng.',
  imagesWithoutAlt: (count: number) => `Còn ${count} ảnh chưa có lời mô tả; bài chỉ đăng được khi đã có đủ.`,
}

const en: typeof vi = {
  pictures: 'Pictures in the article',
  alt: 'Text description',
  altHint: 'Required. Say what the picture shows, for people who cannot see it.',
  caption: 'Caption',
  credit: 'Photographer or source',
  gallery: 'Gallery',
  galleryHint:
    'Pictures with the same gallery name stand together under that name. Leave empty for a picture on its own.',
  mark: 'Place in the text',
  markHint: ref =>
    `Put the line [[${ref}]] between two paragraphs to show it there; without the line it stands at the beginning or the end of the article.`,
  addPicture: 'Add a picture',
  fromLibrary: 'Choose pictures and files from the library',
  removePicture: 'Remove this picture from the article',
  crop: 'Crop the picture, choose its focus',
  pictureFile: 'Picture file',
  pictureHint:
    'JPEG, PNG, WebP, AVIF, GIF or TIFF, at most 25 MB. The picture is turned upright, made smaller and freed of its location before it is saved.',
  files: 'Files, films and sound of the article',
  fileTitle: 'Name that readers see',
  transcript: 'Transcript',
  transcriptHint: 'For people who cannot hear or see; search finds these words too.',
  captions: 'Captions (WebVTT)',
  captionsHint: 'The first line is WEBVTT, then each sentence with its times.',
  addFile: 'Add a file',
  uploaded: 'The large file has come in. Press “Add a file” to put it into the article.',
  removeFile: 'Remove this file from the article',
  newFile: 'Attachment, film or sound',
  newFileHint: 'PDF, Word, Excel, PowerPoint, OpenDocument; MP4, WebM; MP3, M4A, OGG. At most 25 MB.',
  takeWord: 'Take the text from a Word file',
  wordFile: 'Word file (.docx)',
  wordHint:
    'Takes headings, bold and italic, lists, tables and pictures. The title and the lead of the article are not changed.',
  replaceBody: 'Replace the whole text (not chosen: add at the end)',
  leftOut: 'Left out: ',
  converted: 'Letters of an old font (TCVN3, VNI) were converted to Unicode: check the names.',
  imagesWithoutAlt: count =>
    `Pictures still without a text description: ${count}; the article can be published only when all have one.`,
}

/** What the parts of an article's form say. */
export const partWords: Readonly<Record<Language, typeof vi>> = { vi, en }
