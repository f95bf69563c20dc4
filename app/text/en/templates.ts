import type { templates as zh } from '#app/text/zh/templates.ts'

export const templates: typeof zh = {
  menu: 'Templates',
  menuTitle: 'Download a template to fill in, by source table',
  word: 'template',
  guide: 'Guide',
  column: 'Column',
  required: 'Required',
  yes: 'required',
  no: 'may be empty',
  content: 'What stands in it',
  choices: 'Allowed values',
  form: {
    text: 'text; copy numbers and codes with all their digits',
    day: 'a day, written 2023-05-06; a month, written 2023-05',
    moment: 'a day with its time, written 2023-05-06 09:30',
    number: 'digits without a unit',
    choice: 'choose from the list',
  },
  remark: 'The second line is an example. It loads as it stands and counts nowhere before 2099; delete it before you send your own rows. Leave the headers as they are; their order is free, and optional columns may be left out.',
}
