/** Why a file of evidence is not taken. */
export const evidence = {
  problem: {
    empty: (name: string) => `"${name}" is empty; export it again.`,
    'too-large': (name: string) => `"${name}" is larger than 20 MB; shrink its pictures or split it.`,
    name: (name: string) => `The name "${name}" can't be used: it needs a name and an ending, 120 characters at most.`,
    'name-doubled': (name: string) => `"${name}" has two endings and might be opened as a program; rename it.`,
    'kind-unknown': (name: string) => `"${name}" is of no kind that is taken. Use PDF, DOCX, XLSX, PNG, JPEG, CSV or TXT; save old DOC and XLS files in the new format.`,
    'kind-differs': (name: string) => `What is in "${name}" does not fit its ending; export it again from its own program.`,
    markup: (name: string) => `"${name}" holds the code of a web page and is not taken; save it without.`,
    'pdf-damaged': (name: string) => `"${name}" is incomplete or damaged; export it as PDF again.`,
    'pdf-runs': (name: string) => `"${name}" holds scripts, attachments or a form that sends itself; print it to PDF and send that.`,
    'pdf-encrypted': (name: string) => `"${name}" is protected by a password and can't be looked through; take the password off.`,
    'image-damaged': (name: string) => `"${name}" is no whole picture, or has something behind its end; export it again.`,
    'image-huge': (name: string) => `"${name}" is too large in size; make it smaller.`,
    'text-undecodable': (name: string) => `"${name}" is neither UTF-8 nor GB18030; export it again.`,
    'text-runs': (name: string) => `"${name}" holds commands that a spreadsheet or system would carry out; take them out.`,
    'archive-damaged': (name: string) => `"${name}" is incomplete or damaged; save it again.`,
    'archive-bomb': (name: string) => `"${name}" unpacks to too much; save it without blank areas.`,
    'archive-runs': (name: string) => `"${name}" holds macros, controls or embedded files; save it as DOCX or XLSX without them.`,
    'archive-fetches': (name: string) => `"${name}" fetches something from elsewhere; break its outside links and save it again.`,
    'archive-encrypted': (name: string) => `"${name}" is protected by a password and can't be looked through; take the password off.`,
  },
}
