export { type FileStore, fileStore } from './file-store.ts'
