/** Words of every page that asks for files. */
export const en = {
  errors: {
    'file.label': 'The selected file',
    'file.required': 'Select a file',
    'file.more': 'Select at least {minimum} files',
    'file.empty': '{label} is empty',
    'file.size': '{label} must be smaller than {maximum}',
    'file.type': '{label} must be a {types}',
    'file.count': 'You can only select up to {maximum} files at the same time',
    'file.one': 'You can only select one file',
    'file.total': 'The files together must be smaller than {maximum}',
    'file.virus': '{label} contains a virus',
    'file.unchecked': '{label} could not be checked for viruses – try again',
    'file.failed': '{label} could not be uploaded – try again',
    'file.damaged': '{label} is damaged and cannot be opened – select another',
    'file.pixels': '{label} must be smaller than {maximum} megapixels',
    'file.changed': 'Your files have changed since you checked them. Check them and continue',
  },
  upload: 'Upload file',
  uploadMany: 'Upload files',
  uploaded: 'Uploaded files',
  none: 'You have not uploaded any files yet.',
  full: 'You cannot upload any more files.',
  remove: 'Remove',
  continue: 'Continue',
  takes: 'Each file must be a {types} and smaller than {maximum}.',
  progress: 'Upload progress',
  uploading: 'Uploading: {percent}%',
  checking: 'Checking what you uploaded',
  cancel: 'Cancel upload',
  cancelled: 'The upload was cancelled.',
  done: 'Your files were uploaded.',
}

/** Every word of this package; another language must have them all. */
export type UploadsContent = typeof en
