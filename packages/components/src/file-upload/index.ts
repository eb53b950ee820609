export type { PluralForms } from '../internal/i18n.ts'
export type { FileUploadWords } from './file-drop-zone.tsx'
export { FileUpload, type FileUploadProps, FileUploadWrapper } from './file-upload.tsx'
