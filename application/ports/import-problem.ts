/**
 * Why a file as a whole is refused: nothing of it is recorded. Codes are stable; none carries anything of the file's
 * content, and never a password.
 */
export type ImportProblem =
  /** At this byte, counted from 0, or shortly after it. */
  | { readonly code: 'unreadable-json'; readonly byteOffset: number }
  | { readonly code: 'not-a-my-health-bank-file' }
  /** The file does not say whose it is; nobody's record takes it on trust. */
  | { readonly code: 'person-not-stated' }
  | { readonly code: 'another-persons-file' }
  | { readonly code: 'person-not-found' }
  | { readonly code: 'too-large'; readonly bytesMax: number }
  | { readonly code: 'too-deep'; readonly depthMax: number }
  | { readonly code: 'too-many-rows'; readonly rowsMax: number }
  | { readonly code: 'format-not-supported'; readonly format: 'xml' | 'unknown' }
  | { readonly code: 'file-in-big5' }
  | { readonly code: 'file-in-utf-16' }
  | { readonly code: 'zip-unreadable' }
  | { readonly code: 'zip-password-needed' }
  | { readonly code: 'zip-password-wrong' }
  | { readonly code: 'zip-holds-no-document' }
  | { readonly code: 'zip-holds-several-documents' }
  | { readonly code: 'zip-too-many-entries'; readonly entriesMax: number }
  | { readonly code: 'zip-expands-too-far'; readonly ratioMax: number }
  /** The file was another one when it was read a second time. The document stays open; importing again finishes it. */
  | { readonly code: 'changed-while-reading' };
