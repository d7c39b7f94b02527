import type { LeftOut } from '../../prose/index.ts'
import type { DocxIssue, FileIssue, PictureIssue } from '../media/index.ts'

export type PartResult = 'picture_known' | 'file_known' | 'word_taken' | 'cropped'

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

/** Why a picture, a file or a Word document was not taken: what is wrong and what to do. */
export const partIssueWords: Readonly<Record<PartIssue, string>> = {
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
  too_many: 'Một bài có nhiều nhất 100 ảnh và 50 tệp. Hãy bỏ bớt.',
  no_crop: 'Phần cắt phải nằm trong ảnh, mỗi chiều ít nhất 5% và nhỏ hơn cả ảnh.',
}

export const partResultWords: Readonly<Record<PartResult, string>> = {
  picture_known: 'Ảnh này đã có trong thư viện; bài dùng bản đã có.',
  file_known: 'Tệp này đã có trong thư viện; bài dùng bản đã có.',
  word_taken: 'Đã lấy nội dung từ tệp Word. Hãy đọc lại trước khi đăng.',
  cropped: 'Đã cắt ảnh. Ảnh nguyên vẫn ở thư viện.',
}

/** What was left out of a Word file, by the parameter that counts it. */
export const leftOutWords: Readonly<Record<LeftOut, (count: number) => string>> = {
  pictures: count => `${count} ảnh không đọc được hoặc không còn chỗ`,
  notes: count => `${count} chú thích chân trang`,
  comments: count => `${count} lời bình luận của Word`,
  links: count => `địa chỉ của ${count} liên kết không an toàn (chữ vẫn còn)`,
  merged: count => `cách gộp của ${count} ô bảng (chữ vẫn còn)`,
  others: count => `${count} công thức, biểu đồ hoặc đối tượng nhúng`,
}

/** What the parts of an article's form say. */
export const partWords = {
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
  imagesWithoutAlt: (count: number) => `Còn ${count} ảnh chưa có lời mô tả; bài chỉ đăng được khi đã có đủ.`,
} as const
