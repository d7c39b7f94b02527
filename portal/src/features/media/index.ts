export { type FileStore, fileStore } from './file-store.ts'
export { mediaTypeOf } from './media-type.ts'
