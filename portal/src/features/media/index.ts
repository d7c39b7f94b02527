export { type FileStore, fileStore } from './file-store.ts'
export { keepPicture, makePictureSizes } from './picture.commands.ts'
export { libraryPictures } from './picture.queries.ts'
export { makePicture, type PictureIssue } from './picture-making.ts'
