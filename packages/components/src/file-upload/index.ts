export type { PluralForms } from '../internal/i18n.ts'
export { FileDropZone, type FileDropZoneProps, type FileUploadWords } from './file-drop-zone.tsx'
export { FileUpload, type FileUploadProps } from './file-upload.tsx'
