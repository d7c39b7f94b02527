export { type DocxIssue, docxDocument, docxText } from './docx-file.ts'
export { type FileStore, fileStore } from './file-store.ts'
export { keepPicture, makePictureSizes } from './picture.commands.ts'
export { makePicture, type PictureIssue } from './picture-making.ts'
